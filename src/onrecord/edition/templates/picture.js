"use strict";
// The page is whole without this; it adds magnifying, going from time to time, finding, and the proof beside the picture.
const view = document.querySelector("#picture"), field = view.querySelector(".field");
const track = view.querySelector(".axis .track"), grid = view.querySelector(".grid"), proof = document.querySelector("#proof");
const first = Number(view.dataset.first), days = Number(view.dataset.days), months = view.dataset.months.split("|");
const printed = [track.innerHTML, grid.innerHTML];
const WIDEST_DAY = 48, EPOCH = 719163, ROOM = { day: 40, month: 76, year: 46 };
const STEPS = [["day", 1], ["day", 7], ["month", 1], ["month", 3], ["month", 12], ["month", 24], ["month", 60], ["month", 120], ["month", 240], ["month", 600], ["month", 1200]];
const LENGTH = { day: 1, month: 30.44 };
let zoom = 1;

const dateOf = day => new Date((Math.floor(day) - EPOCH) * 864e5);
const dayOf = (year, month) => { const date = new Date(0); date.setUTCFullYear(year, month, 1); return date.getTime() / 864e5 + EPOCH; };
const language = document.documentElement.lang;
const written = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" });
const dayWidth = () => track.clientWidth / days;
const seenWidth = () => view.clientWidth - (field.clientWidth - track.clientWidth);

function* ticks(from, to) {
  const [unit, count] = STEPS.find(([unit, count]) => LENGTH[unit] * count * dayWidth() >= ROOM[count < 12 ? unit : "year"]) ?? STEPS.at(-1);
  if (unit === "day") {
    for (let day = Math.ceil(from / count) * count; day <= to; day += count) {
      const date = dateOf(day), number = date.getUTCDate();
      yield [day, number, number <= count ? `${months[date.getUTCMonth()]} ${date.getUTCFullYear()}` : ""];
    }
    return;
  }
  const start = dateOf(from);
  for (let month = Math.floor((start.getUTCFullYear() * 12 + start.getUTCMonth()) / count) * count; ; month += count) {
    const year = Math.floor(month / 12), day = dayOf(year, month - year * 12);
    if (day > to) return;
    yield count < 12 ? [day, months[month - year * 12], month % 12 ? "" : year] : [day, year, ""];
  }
}

function drawAxis() {
  if (!track.clientWidth) return; // on paper nothing is magnified
  const from = first + view.scrollLeft / dayWidth(), to = from + seenWidth() / dayWidth(), aside = (to - from) / 2;
  document.querySelector("#shown").value = `${written.format(dateOf(from))} – ${written.format(dateOf(Math.max(from, Math.min(to, first + days) - 1)))}`;
  const named = [...ticks(Math.max(first, from - aside), Math.min(first + days - 1, to + aside))].filter(([day]) => day >= first);
  const fits = day => (first + days - day) * dayWidth() > 34;
  track.replaceChildren(...named.filter(([day]) => fits(day)).map(([day, name, greater]) => placed("span", "tick", day, name, greater)));
  grid.replaceChildren(...named.map(([day]) => placed("i", "", day)));
}

function placed(tag, kind, day, name = "", greater = "") {
  const one = document.createElement(tag);
  one.className = kind;
  one.textContent = name;
  if (greater) one.append(Object.assign(document.createElement("b"), { textContent: greater }));
  one.style.left = `${100 * (day - first) / days}%`;
  return one;
}

function magnify(wanted, at = seenWidth() / 2) {
  const day = (view.scrollLeft + at) / dayWidth();
  zoom = Math.min(Math.max(wanted, 1), Math.max(1, WIDEST_DAY * days / seenWidth()));
  field.style.setProperty("--zoom", zoom);
  view.scrollLeft = day * dayWidth() - at;
  drawAxis();
}

// One mark is in the order of the Tab key, the last one that was gone to; arrows lead to the others.
const marks = [...view.querySelectorAll(".mark")];
let current = marks[0];
marks.forEach(mark => mark.setAttribute("tabindex", mark === current ? 0 : -1));

const shownOf = mark => mark.querySelector(".told, .certain, .possible, .timeless");
const middle = mark => { const box = shownOf(mark).getBoundingClientRect(); return (box.left + box.right) / 2; };
const edge = () => track.getBoundingClientRect().left + view.scrollLeft;

function goTo(mark) {
  if (!mark) return;
  current.setAttribute("tabindex", -1);
  current = mark;
  mark.setAttribute("tabindex", 0);
  tell(mark);
  mark.focus({ preventScroll: true });
  mark.closest(".lane").scrollIntoView({ block: "nearest", inline: "nearest" });
  bring(mark);
}

function bring(mark) {
  const at = middle(mark) - edge();
  if (at < 0 || at > seenWidth()) view.scrollLeft += at - seenWidth() / 2;
}

function tell(mark) {
  const row = document.querySelector(mark.getAttribute("href"));
  if (!row || (proof.dataset.of === row.id && !proof.hidden)) return;
  proof.dataset.of = row.id;
  view.querySelectorAll(".chosen").forEach(one => one.classList.remove("chosen"));
  marks.filter(one => one.getAttribute("href") === mark.getAttribute("href")).forEach(one => one.classList.add("chosen"));
  proof.replaceChildren(...[...row.cells].map(cell => {
    const part = document.createElement("div");
    part.className = cell.tagName === "TH" ? "what" : "time";
    part.append(...cell.cloneNode(true).childNodes);
    return part;
  }));
  proof.hidden = false;
  document.documentElement.style.scrollPaddingBottom = `${proof.offsetHeight + 8}px`; // the proof must not hide what it proves
}

const going = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };
view.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const shown = marks.filter(mark => !mark.closest("[hidden]")), at = shown.indexOf(current), key = event.key;
  const inside = document.activeElement === current ? middle(current) - edge() : undefined;
  if (key in going) goTo(document.activeElement === view ? shown[Math.max(at, 0)] : shown[at + going[key]]);
  else if (key === "Home") goTo(shown[0]);
  else if (key === "End") goTo(shown.at(-1));
  else if (key === "+" || key === "=") magnify(zoom * 2, inside);
  else if (key === "-") magnify(zoom / 2, inside);
  else if (key === "0") magnify(1);
  else if (key === "Escape") proof.hidden = true;
  else return;
  event.preventDefault();
});
view.addEventListener("focusin", event => { const mark = event.target.closest(".mark"); if (mark && mark !== current) goTo(mark); else if (mark) tell(mark); });
view.addEventListener("click", event => {
  const mark = event.target.closest(".mark");
  if (!mark || event.detail === 0) return; // Enter leads to the table
  event.preventDefault();
  goTo(mark);
});
view.addEventListener("wheel", event => {
  if (!event.ctrlKey) return;
  event.preventDefault();
  magnify(zoom * (event.deltaY < 0 ? 1.25 : 0.8), event.clientX - edge());
}, { passive: false });
let waiting = 0;
view.addEventListener("scroll", () => { waiting ||= requestAnimationFrame(() => { waiting = 0; drawAxis(); }); });
addEventListener("resize", drawAxis);
addEventListener("beforeprint", () => { [track.innerHTML, grid.innerHTML] = printed; });
addEventListener("afterprint", drawAxis);

document.querySelector("#larger").addEventListener("click", () => magnify(zoom * 2));
document.querySelector("#smaller").addEventListener("click", () => magnify(zoom / 2));
document.querySelector("#whole").addEventListener("click", () => magnify(1));
document.querySelector("#find")?.addEventListener("input", event => {
  const sought = event.target.value.trim().toLowerCase();
  let found = 0;
  for (const group of view.querySelectorAll(".group")) {
    group.hidden = sought !== "" && !group.dataset.names.toLowerCase().includes(sought);
    found += group.hidden ? 0 : 1;
  }
  document.querySelector("#found").value = sought ? found : "";
});
document.querySelector(".controls").hidden = false;
track.classList.add("live");
drawAxis();
