// The script: the evidence of a line where there is room for it; Ctrl+Enter saves, @ looks for something to cite.
(() => {
  "use strict";
  const narrow = window.matchMedia("(max-width: 60rem)");

  // On a narrow screen the evidence of a line stands below it.
  const place = () => {
    const evidence = document.getElementById("evidence");
    const line = evidence && document.getElementById(evidence.dataset.line);
    document.querySelectorAll(".line.chosen").forEach((one) => one.classList.remove("chosen"));
    if (!line) return;
    line.classList.add("chosen");
    if (narrow.matches) line.after(evidence);
    else document.querySelector(".desk")?.append(evidence);
  };

  const caret = new WeakMap();
  const area = (form) => form.querySelector("[data-writing]");

  // A citation belongs behind the words that it is about, with a space before it.
  const cite = (form, id) => {
    const words = area(form);
    const at = caret.get(words) ?? words.value.length;
    const before = words.value.slice(0, at);
    const space = before && !/\s$/.test(before) ? " " : "";
    const note = `${space}[[@${id}]]`;
    words.setRangeText(note, at, at, "end");
    words.focus();
    words.dispatchEvent(new Event("input", { bubbles: true }));
  };

  document.addEventListener("keydown", (event) => {
    const words = event.target.closest?.("[data-writing]");
    if (words && event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return words.form.requestSubmit(words.form.querySelector("button.first"));
    }
    const seeking = event.target.closest?.("[data-citing]");
    if (seeking && event.key === "Enter") {
      event.preventDefault();
      return seeking.form.querySelector("[data-cite]")?.click();
    }
    if (!words || event.key !== "@" || event.ctrlKey || event.metaKey) return;
    const before = words.value.slice(0, words.selectionStart);
    const field = words.form.querySelector("[data-citing]");
    const isWithinNote = before.lastIndexOf("[[") > before.lastIndexOf("]]");
    // At the beginning of a row it is Fountain's mark of a speaker.
    if (!field || isWithinNote || /(^|\n)[ \t]*$/.test(before)) return;
    event.preventDefault();
    caret.set(words, words.selectionStart);
    field.focus();
  });

  document.addEventListener("focusout", (event) => {
    if (event.target.matches?.("[data-writing]")) caret.set(event.target, event.target.selectionStart);
  });

  document.addEventListener("click", (event) => {
    const chosen = event.target.closest?.("[data-cite]");
    if (chosen) cite(chosen.closest("form"), chosen.dataset.cite);
    const leave = event.target.closest?.("[data-leave]");
    const form = leave?.closest(".paragraph .writing");
    if (form) {
      event.preventDefault();
      const pen = form.closest(".paragraph").querySelector(".pen");
      form.remove();
      pen.focus();
    }
  });

  // A paragraph that is open already is not opened twice.
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (!event.target.matches(".pen")) return;
    const open = event.target.closest(".paragraph").querySelector(".writing");
    if (!open) return;
    event.preventDefault();
    area(open).focus();
  });

  document.addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id === "evidence" || event.target.closest?.("#evidence") || event.detail.target?.id === "evidence") place();
    const form = event.target.querySelector?.(".writing");
    if (form && !form.contains(document.activeElement) && event.target.matches(".paragraph")) {
      area(form).focus();
      area(form).setSelectionRange(area(form).value.length, area(form).value.length);
    }
  });
  document.addEventListener("onrecord:refreshed", place);
  place();
})();
