// Keys: / to search, ? for help, g and a screen's number to go there, j and k from one thing to the next.
(() => {
  "use strict";
  let going = false;
  const isWriting = (target) => target.matches?.("input, textarea, select, [contenteditable]");
  const things = () => [...document.querySelectorAll("#main [data-thing]")];

  const step = (by) => {
    const all = things();
    if (!all.length) return;
    const at = all.findIndex((one) => one.contains(document.activeElement));
    const next = all[Math.min(Math.max(at + by, 0), all.length - 1)];
    const target = next.matches("a, button, [tabindex]") ? next : next.querySelector("a, button, [tabindex]") || next;
    target.focus();
    next.scrollIntoView({ block: "nearest" });
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && isWriting(event.target)) return event.target.blur();
    if (isWriting(event.target)) return;
    if (going && /^[1-9]$/.test(event.key)) {
      document.querySelectorAll("nav.screens a")[Number(event.key) - 1]?.click();
    } else if (event.key === "/") {
      event.preventDefault();
      document.getElementById("search-all")?.focus();
    } else if (event.key === "?") {
      document.querySelector('[aria-keyshortcuts="?"]')?.click();
    } else if (event.key === "j" || event.key === "k") {
      step(event.key === "j" ? 1 : -1);
    }
    going = event.key === "g";
  });
})();
