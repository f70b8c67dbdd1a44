// Names for select2's boxes, which it leaves without: what a screen reader calls a type-ahead field.
"use strict";

if (window.django && window.django.jQuery) {
  const $ = window.django.jQuery;

  $(() => {
    for (const select of document.querySelectorAll("select.admin-autocomplete")) {
      const label = select.labels[0];
      const box = select.parentElement.querySelector(".select2-selection");
      if (!label || !box) continue;
      const shown = box.querySelector(".select2-selection__rendered");
      label.id ||= `${select.id}-label`;
      shown.setAttribute("aria-labelledby", label.id);
      box.setAttribute("aria-labelledby", `${label.id} ${shown.id}`);
      box.setAttribute("aria-controls", `select2-${select.id}-results`);
    }
  });

  $(document).on("select2:open", (event) => {
    const label = event.target.labels[0];
    for (const input of document.querySelectorAll(".select2-search__field")) {
      input.setAttribute("aria-label", `Find: ${label ? label.textContent.trim() : ""}`);
    }
  });
}
