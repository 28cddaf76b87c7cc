// Tells an open page what others have changed, and puts it in where nobody is typing.
(() => {
  "use strict";
  const EVERY = 2000;
  const body = document.body;
  if (!body.dataset.changes) return;
  const words = document.getElementById("words").dataset;
  const news = document.getElementById("news");
  let shown = { run: body.dataset.run, state: Number(body.dataset.state), reckoned: Number(body.dataset.reckoned) };
  let away = false;

  const isTyping = () => {
    const main = document.getElementById("main");
    if (main.querySelector("dialog[open], form[data-dirty], [data-still]")) return true;
    const here = document.activeElement;
    if (here && main.contains(here) && here.matches("input, textarea, select, [contenteditable]")) return true;
    const media = main.querySelector("audio, video");
    const selected = document.getSelection();
    return Boolean((media && !media.paused) || (selected && !selected.isCollapsed && main.contains(selected.anchorNode)));
  };

  const say = (sentence, offer) => {
    news.hidden = !sentence;
    news.textContent = sentence;
    if (!offer) return;
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words.show;
    button.addEventListener("click", () => { say(""); refresh(); });
    news.append(" ", button);
  };

  // The same page again, of which the main part is put in; where the reader was stays where it was.
  const refresh = async () => {
    if (document.querySelector("#main [data-still]")) return location.reload();
    const answer = await fetch(location.href, { headers: { "X-Refresh": "1" }, credentials: "same-origin" });
    if (!answer.ok) return say(words.changed, true);
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const main = document.getElementById("main");
    const open = [...main.querySelectorAll("details[open][id]")].map((one) => one.id);
    const focused = document.activeElement && main.contains(document.activeElement) ? document.activeElement.id : "";
    const scrolled = [window.scrollX, window.scrollY];
    document.title = fresh.title;
    document.querySelector(".production")?.replaceWith(document.adoptNode(fresh.querySelector(".production")));
    main.replaceWith(document.adoptNode(fresh.getElementById("main")));
    for (const id of open) document.getElementById(id)?.setAttribute("open", "");
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
    window.scrollTo(...scrolled);
    const now = fresh.body.dataset;
    shown = { run: now.run, state: Number(now.state), reckoned: Number(now.reckoned) };
    Object.assign(body.dataset, now);
    if (window.htmx) window.htmx.process(document.getElementById("main"));
    document.dispatchEvent(new CustomEvent("onrecord:refreshed"));
  };

  const others = (edits) => [...new Set((edits || []).filter((one) => one.keys.length && !one.own).map((one) => one.by))];

  const ask = async () => {
    let told;
    try {
      const answer = await fetch(`${body.dataset.changes}?since=${shown.state}`, { credentials: "same-origin" });
      if (answer.redirected || answer.status === 401 || answer.status === 403) return location.reload();
      told = await answer.json();
    } catch {
      if (!away) say(words.away);
      away = true;
      return;
    }
    if (away) say(words.back);
    away = false;
    if (told.run === shown.run && told.state <= shown.state && told.reckoned <= shown.reckoned) return;
    const who = others(told.edits);
    if (isTyping()) {
      if (told.state > shown.state && who.length) say(words.changedBy.replace("{who}", who.join(", ")), true);
      shown.run = told.run;
      shown.state = told.state;
      return;
    }
    say(who.filter(Boolean).length ? words.changedBy.replace("{who}", who.filter(Boolean).join(", ")) : "");
    await refresh();
  };

  document.addEventListener("input", (event) => {
    const form = event.target.closest?.("form");
    if (form && form.method === "post") form.dataset.dirty = "";
  });
  const askOn = async () => {
    if (!document.hidden) await ask().catch(() => {});
    setTimeout(askOn, EVERY);
  };
  setTimeout(askOn, EVERY);
})();
