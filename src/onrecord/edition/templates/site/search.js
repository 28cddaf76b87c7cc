"use strict";
// The index lies beside this page in small scripts, since a page from a disk may fetch nothing: one for each first
// letter, one for each hundred things that can be found. Only those that were asked for are read.
const shelves = new Map(), told = new Map(), waiting = new Map();
const list = document.querySelector("#found"), sum = document.querySelector("#sum"), asked = document.querySelector("#seek");
const MOST = 40;
let index, turn = 0;

function begin(given) { index = given; if (asked.value) seek(); }
function shelve(name, words) { shelves.set(name, words); }
function tell(number, units) { told.set(number, units); }

const plain = word => word.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
function stem(word) {
  const folded = plain(word), ending = index.endings.find(one => folded.endsWith(one) && [...folded].length - [...one].length >= index.shortest);
  return ending ? folded.slice(0, -ending.length) : folded;
}
const wordsOf = text => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

function read(file) {
  if (!waiting.has(file)) waiting.set(file, new Promise(done => {
    const script = Object.assign(document.createElement("script"), { src: `search/${file}.js`, onload: done, onerror: done });
    document.head.append(script);
  }));
  return waiting.get(file);
}

// A stem is met by itself best, then by those that begin with it, then by those that it is little longer than.
function meeting(word, given) {
  if (given === word) return 3;
  if (given.startsWith(word) && word.length > 1) return 2;
  return word.startsWith(given) && given.length > 3 && word.length - given.length < 3 ? 1 : 0;
}

async function unitsWith(word) {
  const shelf = `words-${word.codePointAt(0).toString(16)}`, found = new Map();
  if (!index.shelves.includes(shelf)) return found;
  await read(shelf);
  for (const [given, units] of Object.entries(shelves.get(shelf) ?? {})) {
    const worth = meeting(word, given);
    if (worth) for (const unit of units) found.set(unit, Math.max(worth, found.get(unit) ?? 0));
  }
  return found;
}

async function seek() {
  const mine = ++turn, words = [...new Set(wordsOf(asked.value).map(stem))];
  const found = await Promise.all(words.map(unitsWith));
  const all = [...(found[0] ?? new Map()).keys()].filter(unit => found.every(one => one.has(unit)));
  const worth = unit => found.reduce((so, one) => so + one.get(unit), 0);
  all.sort((one, other) => worth(other) - worth(one) || one - other);
  const shown = all.slice(0, MOST);
  await Promise.all([...new Set(shown.map(unit => Math.floor(unit / index.block)))].map(number => read(`units-${number}`)));
  if (mine !== turn) return;
  const { none, found: said, first } = sum.dataset;
  sum.textContent = !words.length ? "" : all.length ? `${said} ${all.length}${all.length > MOST ? `, ${first} ${MOST}:` : "."}` : none;
  list.replaceChildren(...shown.map(unit => hit(told.get(Math.floor(unit / index.block))[unit % index.block], words)));
}

function hit([kind, title, address, words], sought) {
  const item = document.createElement("li"), link = Object.assign(document.createElement("a"), { href: address });
  const heading = title || words;
  link.append(...marked(heading, sought));
  item.append(Object.assign(document.createElement("span"), { className: "aside", textContent: kind }), link);
  if (title && words) {
    const rest = document.createElement("p");
    rest.append(...marked(words, sought));
    item.append(rest);
  }
  return item;
}

function* marked(text, sought) {
  let at = 0;
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const own = stem(found[0]);
    if (!sought.some(word => meeting(word, own))) continue;
    yield text.slice(at, found.index);
    yield Object.assign(document.createElement("mark"), { textContent: found[0] });
    at = found.index + found[0].length;
  }
  yield text.slice(at);
}

document.querySelector("#unscripted").hidden = true;
asked.value = new URLSearchParams(location.search).get("q") ?? "";
let pause;
asked.addEventListener("input", () => { clearTimeout(pause); pause = setTimeout(() => index && seek(), 150); });
document.querySelector(".seek").addEventListener("submit", event => {
  event.preventDefault();
  history.replaceState(null, "", `?${new URLSearchParams({ q: asked.value })}`);
  if (index) seek();
});
