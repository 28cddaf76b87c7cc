// The reader: from selected words to the form of a statement, from a passage to what was recorded of it and back,
// and between a recording and its transcript.
(() => {
  "use strict";
  const words = () => document.getElementById("reading-text");
  const isWriting = (target) => target.matches?.("input, textarea, select, [contenteditable]");

  const placeIn = (block, node, offset) => {
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(node, offset);
    return Number(block.dataset.start) + before.toString().length;
  };

  const blockOf = (node) => (node.nodeType === Node.TEXT_NODE ? node.parentElement : node)?.closest?.(".block");

  // Where the selection is, in characters of its text; nothing where it is not in one text.
  const selected = () => {
    const selection = document.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return null;
    const range = selection.getRangeAt(0);
    const blocks = [...(words()?.querySelectorAll(".block") || [])].filter((one) => range.intersectsNode(one));
    const first = blockOf(range.startContainer) || blocks[0];
    if (!first) return null;
    const same = blocks.filter((one) => one.dataset.text === first.dataset.text);
    const last = same.includes(blockOf(range.endContainer)) ? blockOf(range.endContainer) : same[same.length - 1];
    const start = first.contains(range.startContainer) ? placeIn(first, range.startContainer, range.startOffset) : Number(first.dataset.start);
    const end = last.contains(range.endContainer) ? placeIn(last, range.endContainer, range.endOffset) : Number(last.dataset.start) + last.textContent.length;
    return end > start ? { text: first.dataset.text, start, end } : null;
  };

  const show = (tab) => {
    const chosen = document.getElementById(tab);
    if (chosen) chosen.checked = true;
  };

  const record = async () => {
    const here = words();
    const at = selected();
    if (!here || !document.getElementById("record")) return;
    const asked = new URLSearchParams({ text: here.dataset.language, record: at ? `${at.start}-${at.end}` : "", of: at ? at.text : here.dataset.language });
    await window.htmx.ajax("GET", `${here.dataset.read}?${asked}`, { target: "#recording", select: "#recording", swap: "outerHTML" });
    show("tab-told");
    const form = document.querySelector("#recording form");
    form?.setAttribute("data-dirty", "");
    form?.querySelector(at ? "[name=what]" : "#passages textarea")?.focus();
  };

  // The selected words as one more passage of the statement whose form is open; without words, blank fields for them.
  const add = async () => {
    const form = document.querySelector("#recording form");
    const at = selected();
    if (!form) return;
    if (at) {
      const number = 1 + Math.max(...[...form.querySelectorAll("[data-row]")].map((one) => Number(one.dataset.row)));
      const asked = new URLSearchParams({ at: `${at.start}-${at.end}`, of: at.text });
      await window.htmx.ajax("GET", `${form.dataset.passage}${number}?${asked}`, { target: "#passages", swap: "beforeend" });
      form.setAttribute("data-dirty", "");
    } else {
      form.querySelector(".one-more").open = true;
    }
    show("tab-told");
    form.querySelector(`${at ? "#passages" : ".one-more"} > :last-child textarea`)?.focus();
  };

  const choose = (ids) => {
    for (const one of document.querySelectorAll(".chosen")) one.classList.remove("chosen");
    for (const mark of document.querySelectorAll("mark[data-statements]")) {
      mark.classList.toggle("chosen", mark.dataset.statements.split(" ").some((id) => ids.includes(id)));
    }
    const items = ids.map((id) => document.getElementById(`statement-${id}`)).filter(Boolean);
    for (const item of items) item.classList.add("chosen");
    return items;
  };

  const player = () => document.querySelector("[data-plays]");
  const play = (from) => {
    const recording = player();
    if (!recording) return;
    show("tab-files");
    recording.currentTime = Number(from);
    recording.play().catch(() => {});
  };

  document.addEventListener("click", (event) => {
    const timed = event.target.closest?.("button[data-from]");
    if (timed) return play(timed.dataset.from);
    if (event.target.closest?.("#record")) {
      event.preventDefault();
      return record();
    }
    if (event.target.closest?.("#add-words")) return add();
    const mark = event.target.closest?.("mark[data-statements]");
    if (mark && document.getSelection().isCollapsed) {
      const items = choose(mark.dataset.statements.split(" "));
      show("tab-told");
      items[0]?.scrollIntoView({ block: "nearest" });
      if (mark.closest("[data-from]")) play(mark.closest("[data-from]").dataset.from);
      return;
    }
    const item = event.target.closest?.("[data-statement]");
    const goes = event.target.closest?.("a.goes");
    if (item && goes) {
      choose([item.dataset.statement]);
      const there = document.querySelector("mark.chosen");
      if (!there) return;
      event.preventDefault();
      show("tab-text");
      there.scrollIntoView({ block: "center" });
      history.replaceState(null, "", `#${item.id}`);
    }
  });

  // Arrows go from word to word in the text that has the focus; with Shift they select, with Ctrl character by character.
  const walk = (event) => {
    const ways = { ArrowRight: ["forward", "word"], ArrowLeft: ["backward", "word"], ArrowDown: ["forward", "line"], ArrowUp: ["backward", "line"] };
    const way = ways[event.key];
    const selection = document.getSelection();
    if (!way) return;
    event.preventDefault();
    if (!selection.rangeCount || !words().contains(selection.anchorNode)) {
      const first = words().querySelector(".block");
      if (!first) return;
      selection.collapse(first, 0);
    }
    const by = event.ctrlKey && way[1] === "word" ? "character" : way[1];
    if (event.shiftKey) return selection.modify("extend", way[0], by);
    if (way[0] === "forward") selection.collapseToEnd(); else selection.collapseToStart();
    selection.modify("move", way[0], by);
    selection.modify("extend", "forward", "word");
  };

  document.addEventListener("keydown", (event) => {
    if (event.metaKey || event.altKey || isWriting(event.target)) return;
    if (event.target === words()) walk(event);
    if (event.key === "s" && !event.ctrlKey && words()) {
      event.preventDefault();
      record();
    }
    if (event.key === "a" && !event.ctrlKey && words()) {
      event.preventDefault();
      add();
    }
  });

  // While it plays, the cue that is heard is marked.
  document.addEventListener("timeupdate", (event) => {
    if (event.target !== player()) return;
    const now = event.target.currentTime;
    for (const cue of document.querySelectorAll(".block[data-from]")) {
      cue.classList.toggle("playing", Number(cue.dataset.from) <= now && now < Number(cue.dataset.until));
    }
  }, true);
})();
