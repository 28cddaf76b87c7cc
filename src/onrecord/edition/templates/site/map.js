"use strict";
// Without this the map shows every place under the name of its own first year; with it, under those of one year for all.
const spots = [...document.querySelectorAll(".spot")].map(spot => ({ spot, label: spot.querySelector("text"), first: spot.getAttribute("aria-label"), ...JSON.parse(spot.dataset.place) }));
const slider = document.querySelector("#year"), shown = document.querySelector("#shown-year");

function nameIn(names, year) {
  const then = names.filter(([, since, until]) => (since === null || since <= year) && (until === null || year <= until));
  return (then.at(-1) ?? names.at(-1))[0];
}

function call(one, name, isStill) {
  if (one.label) one.label.textContent = name;
  one.spot.setAttribute("aria-label", name);
  one.spot.classList.toggle("still", isStill);
}

function showYear() {
  const year = Number(slider.value);
  shown.value = year;
  for (const one of spots) call(one, nameIn(one.names, year), !one.told.some(([first, last]) => first <= year && year <= last));
}

slider.addEventListener("input", showYear);
document.querySelector("#all-years").addEventListener("click", () => { shown.value = ""; for (const one of spots) call(one, one.first, false); });
document.querySelector("#years").hidden = false;
