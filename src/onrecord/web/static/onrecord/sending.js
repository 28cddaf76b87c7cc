// How much of the files has been sent, by their bytes; without scripts they are sent as by any form.
(() => {
  "use strict";

  const show = (words) => {
    const fresh = new DOMParser().parseFromString(words, "text/html").getElementById("main");
    if (fresh) document.getElementById("main").replaceWith(document.adoptNode(fresh));
  };

  document.addEventListener("submit", (event) => {
    const form = event.target.closest?.("form[data-sends]");
    if (!form) return;
    event.preventDefault();
    const bar = form.querySelector("progress");
    const sending = new XMLHttpRequest();
    bar.parentElement.hidden = false;
    form.querySelector("button").disabled = true;
    form.setAttribute("data-dirty", "");
    sending.upload.addEventListener("progress", (sent) => {
      bar.max = sent.total;
      bar.value = sent.loaded;
    });
    sending.addEventListener("load", () => (sending.status < 400 ? location.assign(sending.responseURL) : show(sending.responseText)));
    sending.addEventListener("error", () => form.submit());
    sending.open("POST", form.action);
    sending.send(new FormData(form));
  });
})();
