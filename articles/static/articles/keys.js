/* Single keys press the buttons and links that carry them; htmx swaps bring focus and marks along.
   Everything here also works without it, by the buttons and links themselves. */
(() => {
  "use strict";
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector) => [...document.querySelectorAll(selector)];
  const card = () => $("#card");
  const phone = window.matchMedia("(max-width: 860px)");
  let prefix = "";
  let opening = null; // the item whose card is on its way
  let waiting = []; // keys pressed meanwhile: they are meant for that card

  /* ---- keys ---- */
  const switchedOn = () => document.documentElement.dataset.keys !== "off";
  const typing = (element) => element.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  const visible = (element) => element.checkVisibility ? element.checkVisibility() : element.offsetParent !== null;
  /* Shift makes a capital; Caps Lock alone does not. */
  const nameOf = (event) => {
    const letter = event.key.length === 1 && /[a-z]/i.test(event.key);
    if (!letter || !event.getModifierState("CapsLock")) return event.key;
    return event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase();
  };

  /* The list of keys is fetched when somebody first asks for it: every page would carry it otherwise. */
  function showKeys() {
    const map = $("#key-map");
    if (map) {
      const how = "outerHTML ignoreTitle:true";
      window.htmx.ajax("GET", map.dataset.from, { target: map, select: ".key-groups", swap: how });
    }
    $("#keys-help").showModal();
  }

  function press(element) {
    if (element.getAttribute("aria-disabled") === "true") {
      const why = document.getElementById(element.getAttribute("aria-describedby"));
      say(why ? why.textContent : "Not now.");
    } else if (element.tagName === "SUMMARY") {
      const panel = element.parentElement;
      panel.open = true;
      const field = $("input:not([type=hidden]), textarea", panel);
      if (field) field.focus();
      ($("form", panel) || panel).scrollIntoView({ block: "nearest", behavior: "instant" });
    } else if ("says" in element.dataset) {
      tell(element.textContent.trim().replace(/\s+/g, " "));
    } else if ("field" in element.dataset) {
      element.focus();
    } else {
      element.click();
    }
  }

  /* While rows are selected, keys work on all of them and never on the open card. */
  function find(key) {
    const matches = all(`[data-key="${CSS.escape(key)}"]`);
    const root = card();
    if (picked().length) {
      const bar = $("#bulk");
      const found = matches.find((one) => visible(one) && (bar.contains(one) || !root.contains(one)));
      if (!found && matches.some(visible)) say("That key works on one quote. Esc lets the selection go.");
      return found;
    }
    const near = document.activeElement.closest("[data-item]");
    const inside = (place) => place && matches.find((one) => place.contains(one) && visible(one));
    return inside(root) || inside(near) || matches.find(visible);
  }

  function move(step) {
    const items = all("[data-item]").filter(visible);
    if (!items.length) return;
    const focused = items.findIndex((one) => one.contains(document.activeElement));
    const marked = items.findIndex((one) => one.getAttribute("aria-current") === "true");
    const current = opening ? items.indexOf(opening) : focused >= 0 && !items[focused].dataset.quote ? focused : marked;
    const next = items[Math.min(Math.max(current + step, 0), items.length - 1)];
    if (!next || items.indexOf(next) === current) return;
    if (!next.dataset.quote) { next.focus(); return; }
    opening = next;
    next.click();
  }

  /* ---- the selection ---- */
  const picks = () => ($("#bulk") ? all(".row .pick").filter(visible) : []);
  const picked = () => picks().filter((one) => one.checked);

  function pick(name) {
    const rows = picks();
    if (!rows.length) return false;
    const focused = rows.indexOf(document.activeElement);
    const marked = rows.findIndex((one) => one.closest(".row").classList.contains("on"));
    const here = Math.max(focused >= 0 ? focused : marked, 0);
    let at = here;
    if (name === "*") {
      const on = picked().length < rows.length;
      rows.forEach((one) => { one.checked = on; });
    } else if (name === "x") {
      rows[here].checked = !rows[here].checked;
    } else {
      rows[here].checked = true;
      at = Math.min(Math.max(here + (name === "J" ? 1 : -1), 0), rows.length - 1);
      rows[at].checked = true;
    }
    rows[at].focus({ preventScroll: true });
    rows[at].closest(".row").scrollIntoView({ block: "nearest", behavior: "instant" });
    tally();
    return true;
  }

  function tally() {
    const number = picked().length;
    const label = $("#picked");
    if (!label) return;
    label.textContent = `${number} selected`;
    $("#announce").textContent = label.textContent;
  }

  function letGo() {
    if (!picked().length) return false;
    picks().forEach((one) => { one.checked = false; });
    tally();
    return true;
  }

  function pressWaiting() {
    const [name] = waiting.splice(0);
    const element = find(name);
    if (element) press(element);
  }

  const moves = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

  function onKey(event) {
    if (event.defaultPrevented || event.isComposing) return;
    const field = typing(event.target);
    const wide = $("form[data-submits]"); // a form that is the whole page: from anywhere on it
    if ((field || wide) && (event.ctrlKey || event.metaKey) && event.key === "Enter") {
      const form = field ? field.form : wide;
      const named = document.getElementById((field && field.dataset.submits) || (form && form.dataset.submits));
      const button = named || form && (form.id === "rating-form" ? $("[name=rating][aria-pressed=true]", form) : $("button[type=submit]", form));
      if (button) { event.preventDefault(); button.click(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return leave(event);
    if (field || !switchedOn() || $("dialog[open]")) return;
    const name = nameOf(event);
    if (prefix) {
      const link = $(`[data-go="${CSS.escape(name)}"]`);
      prefix = "";
      if (link) { event.preventDefault(); link.click(); }
      return;
    }
    if (name === "g") { prefix = "g"; window.setTimeout(() => { prefix = ""; }, 1500); return; }
    if (name === "?") { event.preventDefault(); showKeys(); return; }
    if (["x", "J", "K", "*"].includes(name) && pick(name)) { event.preventDefault(); return; }
    if (name in moves) {
      if (event.key.startsWith("Arrow") && event.target.closest(".passage, .card-rail, .pane")) return;
      event.preventDefault();
      move(moves[name]);
      return;
    }
    if (name === "Enter" && event.target === document.body && card()) { card().focus(); return; }
    if (/^Arrow(Left|Right)$/.test(name)) {
      const key = (event.shiftKey ? "Shift+" : "") + name;
      if (find(key)) { event.preventDefault(); nudges.push(key); if (nudges.length === 1) nudge(); }
      return;
    }
    if (event.key.length !== 1) return;
    if (opening) { event.preventDefault(); waiting.push(name); return; }
    const element = find(name);
    if (element) { event.preventDefault(); press(element); }
  }

  function copy(field) {
    field.select();
    navigator.clipboard.writeText(field.value).then(() => say("Copied."), () => say("The browser did not copy; the text is selected.", true));
  }

  /* ---- words selected with the pointer, as places in the copy: code points from the beginning of the text ---- */
  function upTo(line, node, offset) {
    const range = document.createRange();
    range.setStart(line, 0);
    range.setEnd(node, offset);
    const copy = range.cloneContents();
    copy.querySelectorAll(".ns").forEach((one) => one.remove());
    return [...copy.textContent].length;
  }

  function selectedPlaces() {
    const selection = window.getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return "";
    const range = selection.getRangeAt(0);
    return all(".copy[data-start]").filter((line) => range.intersectsNode(line)).map((line) => {
      const start = Number(line.dataset.start);
      const from = line.contains(range.startContainer) ? upTo(line, range.startContainer, range.startOffset) : 0;
      const to = line.contains(range.endContainer) ? upTo(line, range.endContainer, range.endOffset) : upTo(line, line, line.childNodes.length);
      return to > from ? `${start + from}-${start + to}` : "";
    }).filter(Boolean).join(",");
  }

  /* Each press moves an edge from where the press before it left it, so it waits for that one's reply. */
  let nudges = [];
  function nudge() {
    const edge = nudges.length && find(nudges[0]);
    if (!edge) { nudges = []; return; }
    edge.focus({ preventScroll: true });
    edge.click();
  }
  document.body.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id === "ends") { nudges.shift(); window.setTimeout(nudge); }
  });

  function leave(event) {
    if ($("dialog[open]")) return;
    if (!typing(event.target) && letGo()) return;
    const filters = event.target.closest("#filters #filters-panel");
    if (filters) { filters.hidden = true; $("#filters a").focus(); return; }
    if (typing(event.target) && event.target.closest("#bulk")) { picked()[0].focus(); return; }
    const panel = event.target.closest("details[open]");
    if (panel) {
      panel.open = false;
      $("summary", panel).focus();
      if (panel.classList.contains("account")) return;
    } else if (!typing(event.target)) {
      all(".card details[open]").forEach((one) => { one.open = false; });
    }
    const item = event.target.closest("[data-item]");
    if (card()) card().focus({ preventScroll: true });
    else if (typing(event.target) && item && item.tabIndex === -1) item.focus({ preventScroll: true });
    else if (typing(event.target)) event.target.blur();
  }

  /* ---- one voice for what happened ---- */
  function tell(words) {
    const announce = $("#announce");
    announce.textContent = "";
    announce.textContent = words;
  }

  function say(words, failed = false) {
    tell(words);
    const saved = $("#saved");
    if (!saved) return;
    let line = $(".failed", saved);
    if (!line) { line = document.createElement("span"); line.className = "failed"; saved.prepend(line); }
    line.textContent = words;
    line.classList.toggle("is-error", failed);
  }

  /* ---- marks, notes and rows follow the card ---- */
  function follow() {
    const open = $("#card [data-quote]");
    const id = open ? open.dataset.quote : "";
    all("[data-quote]").forEach((one) => {
      if (one.closest("#card .card") && one.tagName !== "MARK") return;
      const note = one.tagName === "MARK" || one.classList.contains("bracket") || one.classList.contains("n")
        ? document.getElementById(`row-${one.dataset.quote}`) : null;
      const on = one.dataset.quote === id;
      if (note && note.dataset.look && !one.closest("#card")) {
        const kept = ["quote", "bracket", "n", "first", "last"].filter((name) => one.classList.contains(name));
        one.className = [...kept, note.dataset.look].join(" ");
      }
      one.classList.toggle("on", on);
      if ("item" in one.dataset) {
        if (on) one.setAttribute("aria-current", "true"); else one.removeAttribute("aria-current");
      }
    });
  }

  function bringIntoView() {
    const item = $('[data-item][aria-current="true"]');
    if (!item) return;
    const box = (item.closest(".row") || item).getBoundingClientRect();
    const list = item.closest(".list");
    const top = list ? list.getBoundingClientRect().top + 56 : 60;
    const bottom = (list && list.scrollHeight > list.clientHeight ? list.getBoundingClientRect().bottom : window.innerHeight) - 44;
    if (box.top < top || box.bottom > bottom) {
      (item.closest(".row") || item).scrollIntoView({ block: box.top < top ? "start" : "center", behavior: "instant" });
    }
  }

  /* Marked words in the copy open their card as the note beside them does; a press that selects words does not. */
  function openMarked(event) {
    const words = event.target.closest("mark[data-quote]");
    if (!words || event.target.closest("a, button, #card") || !window.getSelection().isCollapsed) return;
    const note = document.getElementById(`row-${words.dataset.quote}`);
    if (note) note.click();
  }

  /* ---- what is typed stays, in this tab, until it is sent ---- */
  const draftKey = (field) => {
    const card = field.closest(".card[data-quote]");
    return card && field.name ? `draft ${card.dataset.quote} ${field.name}` : "";
  };
  const isTyped = (field) => field.matches("textarea, input[type=text], input[type=url], input[type=date]");

  function keep(event) {
    const key = isTyped(event.target) && draftKey(event.target);
    if (key) sessionStorage.setItem(key, event.target.value);
  }

  function restore() {
    all("#card .card[data-quote] :is(textarea, input)").filter(isTyped).forEach((field) => {
      const draft = sessionStorage.getItem(draftKey(field));
      if (!draft || draft === field.value) return;
      if (field.value && sessionStorage.getItem(`${draftKey(field)} sent`)) return;
      field.value = draft;
      const panel = field.closest("details.adding");
      if (panel) panel.open = true;
    });
  }

  /* A note comes back when its rating is undone; everything else is forgotten once it is sent. */
  function sent(form) {
    [...form.elements].filter(isTyped).forEach((field) => {
      const key = draftKey(field);
      if (!key) return;
      if (field.name === "summary") sessionStorage.setItem(`${key} sent`, "yes");
      else sessionStorage.removeItem(key);
    });
  }

  document.addEventListener("input", (event) => {
    keep(event);
    if (event.target.name === "summary") sessionStorage.removeItem(`${draftKey(event.target)} sent`);
  });
  document.addEventListener("submit", (event) => {
    if (event.target.matches(".account form")) sessionStorage.clear();
  });
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const form = event.detail.requestConfig && event.detail.requestConfig.elt;
    if (form && form.tagName === "FORM" && event.detail.xhr.status < 400) sent(form);
  });

  /* ---- a window that becomes narrow makes the card a sheet, which its address opens: what is in use stays in use ---- */
  let narrow = phone.matches;
  function holdOn(held) {
    const { selectionStart: start, selectionEnd: end, selectionDirection: way } = held;
    if (!visible(held)) location.hash = "card";
    held.focus({ preventScroll: true });
    if (Number.isInteger(start)) held.setSelectionRange(start, end, way);
    held.scrollIntoView({ block: "nearest", behavior: "instant" });
  }
  const inCard = (element) => card() && card() !== element && card().contains(element);
  phone.addEventListener("change", () => {
    narrow = phone.matches;
    if (inCard(document.activeElement)) holdOn(document.activeElement);
  });
  // The browser may take the focus from what it hid before it tells of the width.
  document.addEventListener("focusout", (event) => {
    const hidden = phone.matches !== narrow && !event.relatedTarget && inCard(event.target) && !visible(event.target);
    if (hidden) holdOn(event.target);
  });

  document.addEventListener("keydown", onKey);
  document.body.addEventListener("card", () => {
    const open = $("#card .card[data-quote]");
    if (opening && (!open || open.dataset.quote === opening.dataset.quote)) opening = null;
    follow();
    restore();
    bringIntoView();
    if (phone.matches && location.hash !== "#card") location.hash = "card";
    const typed = $("#card .refused") && $("#card details[open] input:not([type=hidden]), #card details[open] textarea");
    const field = $("#card [aria-invalid=true]") || typed;
    if (field) field.focus({ preventScroll: true }); else card().focus({ preventScroll: true });
    card().scrollTop = 0;
    const inner = $("#card .card");
    if (inner) inner.scrollTop = 0;
    // After htmx is through with this request: until then it drops another one.
    if (!opening && waiting.length) window.setTimeout(pressWaiting);
  });

  document.body.addEventListener("htmx:afterSettle", (event) => {
    if (event.target.id !== "filters-panel") return;
    const field = $("#filters-panel input:not([type=hidden])");
    if (field) field.focus();
  });
  document.body.addEventListener("outcomes", () => {
    const told = $("#outcomes");
    told.focus();
    say($("h2", told).textContent);
  });
  document.addEventListener("change", (event) => {
    if (event.target.matches(".pick")) tally();
    // What was wrong with one kind of call need not be with another.
    if (event.target.id === "call-kind") {
      all("#refused, #raise-form .problem").forEach((one) => one.remove());
      all("#raise-form [aria-invalid]").forEach((one) => one.removeAttribute("aria-invalid"));
    }
  });
  document.addEventListener("reset", (event) => { if (event.target.id === "bulk") window.setTimeout(tally); });

  document.body.addEventListener("htmx:configRequest", (event) => {
    const about = event.detail.elt.closest("[data-quote], [data-row]");
    const id = about && (about.dataset.quote || about.dataset.row);
    if (id && !document.getElementById(`row-${id}`)) event.detail.headers["Row-On-Page"] = "no";
  });
  document.body.addEventListener("htmx:afterRequest", (event) => {
    const status = event.detail.xhr ? event.detail.xhr.status : 0;
    const type = (status && event.detail.xhr.getResponseHeader("Content-Type")) || "";
    if (status >= 400) { opening = null; waiting = []; nudges = []; }
    if (status >= 400 && (type.startsWith("text/plain") || (status !== 409 && status !== 422))) {
      say(type.startsWith("text/plain") ? event.detail.xhr.responseText : "The desk could not do that. Reload the page and look before you try again.", true);
    }
  });
  document.body.addEventListener("htmx:sendError", () => {
    opening = null;
    waiting = [];
    say("No connection to the desk. Nothing was changed; try again.", true);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[aria-disabled=true]");
    if (button) { event.preventDefault(); event.stopPropagation(); press(button); }
    const help = event.target.closest('[data-key="?"]');
    if (help && !event.ctrlKey && !event.metaKey) { event.preventDefault(); showKeys(); }
    const copies = event.target.closest("[data-copy]");
    if (copies) copy(document.getElementById(copies.dataset.copy));
    openMarked(event);
    const marks = event.target.closest("[data-select]");
    const places = marks && selectedPlaces();
    if (places) {
      event.preventDefault();
      const address = new URL(marks.href);
      address.searchParams.set("ends", places);
      location.assign(address);
    }
    const menu = $(".account[open]");
    if (menu && !menu.contains(event.target)) menu.open = false;
  }, true);

  restore();
  const aimed = document.getElementById(location.hash.slice(1));
  if (aimed && (typing(aimed) || aimed.matches("[data-item][tabindex]"))) {
    aimed.focus({ preventScroll: !typing(aimed) });
    // The browser itself goes to what the address names once all is there; to what is wrong in it only afterwards.
    const wrong = $("[aria-invalid=true]", aimed);
    if (wrong) window.addEventListener("load", () => window.setTimeout(() => { if (document.activeElement === aimed) wrong.focus(); }));
  }
  if (location.hash === "#card" && card() && !phone.matches) card().focus({ preventScroll: true });
  if (location.search.includes("quote=")) bringIntoView();
})();
