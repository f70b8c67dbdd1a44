/* The preview of copy that is brought in: the copy follows the quote that is chosen, words selected in either are the
   part to split off, and what is looked at again is found again. All of it can be done by the fields themselves. */
(() => {
  "use strict";
  const pane = document.getElementById("read-copy");
  const form = document.getElementById("preview-form");
  if (!pane || !form) return;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const beside = window.matchMedia("(min-width: 901px)"); // the copy stands beside the quotes, not above them
  let chosen = null; // the quote that was worked on last
  let taken = null; // words that were selected, and their quote

  const itemOf = (element) => element && element.closest("[data-item]");
  const marksOf = (item) => [...pane.querySelectorAll(`mark[data-quote="${CSS.escape(item.dataset.shows || "")}"]`)];

  function choose(item) {
    if (!item || item === chosen) return;
    chosen = item;
    for (const one of form.querySelectorAll("[data-item]")) {
      if (one === item) one.setAttribute("aria-current", "true"); else one.removeAttribute("aria-current");
    }
    pane.querySelectorAll("mark.on").forEach((one) => one.classList.remove("on"));
    const marks = marksOf(item);
    marks.forEach((one) => one.classList.add("on"));
    if (marks.length) show(marks);
  }

  /* Scrolls the pane, and nothing but the pane, no further than it must; of what is longer, the beginning. */
  function show(marks) {
    const box = pane.getBoundingClientRect();
    const room = Math.min(24, box.height / 8);
    const top = marks[0].getBoundingClientRect().top - box.top - room;
    const under = marks[marks.length - 1].getBoundingClientRect().bottom - box.bottom + room;
    const by = top < 0 ? top : under > 0 ? Math.min(under, top) : 0;
    if (by) pane.scrollBy({ top: by, behavior: still.matches ? "instant" : "smooth" });
  }

  /* The quote whose words are selected: in its own panel, or by the first of its marks that the selection touches. */
  function quoteOf(range) {
    const start = range.startContainer.nodeType === Node.TEXT_NODE ? range.startContainer.parentElement : range.startContainer;
    if (start.closest(".words")) return itemOf(start);
    if (!pane.contains(start)) return null;
    const mark = [...pane.querySelectorAll("mark[data-quote]")].filter((one) => range.intersectsNode(one));
    const items = mark.map((one) => form.querySelector(`[data-shows="${CSS.escape(one.dataset.quote)}"]`));
    return items.find(Boolean) || null;
  }

  document.addEventListener("selectionchange", () => {
    const selection = window.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const item = quoteOf(selection.getRangeAt(0));
    const words = selection.toString().replace(/\s+/g, " ").trim();
    if (item && words) taken = { item, words };
  });
  document.addEventListener("pointerdown", (event) => { if (!event.target.closest("summary")) taken = null; });
  pane.addEventListener("pointerup", (event) => {
    const range = window.getSelection().rangeCount ? window.getSelection().getRangeAt(0) : null;
    const item = (taken && taken.item) || (range && event.target.closest("mark") && quoteOf(range));
    if (!item) return;
    item.focus({ preventScroll: true });
    if (beside.matches) item.scrollIntoView({ block: "nearest", behavior: still.matches ? "instant" : "smooth" });
  });

  function fill(item) {
    if (!taken || taken.item !== item) return;
    const field = item.querySelector("[name^='part:']");
    field.value = taken.words;
    taken = null;
  }
  form.addEventListener("toggle", (event) => { if (event.target.open) fill(itemOf(event.target)); }, true);

  document.addEventListener("focusin", (event) => {
    const item = itemOf(event.target);
    if (!item) return;
    choose(item);
    if (event.target.matches("[name^='part:']")) fill(item);
  });

  /* Looking again leads back to the quote that was worked on: Enter in its fields presses the first button of the form,
     and the button below them all is about the quote before it. */
  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[formaction]");
    if (!button || button.name === "show") return;
    const item = itemOf(document.activeElement) || (button.closest(".columns") && chosen);
    if (!item) return;
    event.preventDefault();
    item.querySelector("[name=show]").click();
  });

  choose(itemOf(document.activeElement));
})();
