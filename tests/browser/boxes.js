// What lies over something else, or is cut off, on the screen as it stands. Returns sentences.
//
// A "piece" is one line of a text as it is drawn, or the box of a control. Two pieces clash where they share more than
// `SLACK` pixels in both directions and neither holds the other. What floats on purpose (a dialog, a menu, a sheet, a
// bar that sticks) is a layer of its own: pieces are compared within a layer only.
() => {
    const SLACK = 2;
    const CONTROLS = "button, input:not([type=hidden]), select, textarea, summary, a.button";
    const seen = (element) =>
        element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && !element.closest("option, datalist, [inert]");
    const name = (element) =>
        element.tagName.toLowerCase() + (element.id ? `#${element.id}` : "") + (element.className && element.className.split ? `.${element.className.split(" ")[0]}` : "");
    const layers = new Map();
    const layerOf = (element) => {
        if (!element) return document.documentElement;
        if (!layers.has(element)) {
            const { position, zIndex } = getComputedStyle(element);
            const floats = position === "fixed" || position === "sticky" || (position === "absolute" && zIndex !== "auto") || element.matches("dialog[open], [popover]:popover-open, details > :not(summary)");
            layers.set(element, floats ? element : layerOf(element.parentElement));
        }
        return layers.get(element);
    };
    // What a box shows of the piece: [left, top, right, bottom], and whether something is cut that cannot be scrolled to.
    const shown = (rect, element) => {
        let [left, top, right, bottom] = [rect.left, rect.top, rect.right, rect.bottom];
        let cut = false;
        for (let at = element; at && at !== document.body; at = at.parentElement) {
            const style = getComputedStyle(at);
            if (style.position === "fixed") break;
            if (style.overflowX === "visible" && style.overflowY === "visible") continue;
            if (style.clipPath !== "none" || style.clip !== "auto") return null;
            const box = at.getBoundingClientRect();
            const hides = (axis) => axis === "hidden" || axis === "clip";
            const explained = style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none" || at.matches("input, textarea, select");
            if (!explained) {
                if (hides(style.overflowX) && (left < box.left - SLACK || right > box.right + SLACK)) cut = true;
                if (hides(style.overflowY) && (top < box.top - SLACK || bottom > box.bottom + SLACK)) cut = true;
            }
            [left, top, right, bottom] = [Math.max(left, box.left), Math.max(top, box.top), Math.min(right, box.right), Math.min(bottom, box.bottom)];
            if (right - left < 1 || bottom - top < 1) return cut ? { cut } : null;
        }
        return { left, top, right, bottom, cut };
    };
    const wrong = [];
    const pieces = [];
    const add = (rect, element, words) => {
        if (rect.width < 1 || rect.height < 1) return;
        const part = shown(rect, element);
        if (!part) return;
        if (part.cut) wrong.push(`“${words}” in ${name(element)} is cut off`);
        if (part.left === undefined) return;
        if (part.left < -SLACK || part.right > document.documentElement.clientWidth + SLACK) {
            const scrolls = element.closest(".scrolls, .table, pre") || getComputedStyle(layerOf(element)).overflowX === "auto";
            if (!scrolls) wrong.push(`“${words}” in ${name(element)} is beyond the edge of the window`);
        }
        pieces.push({ ...part, element, words, layer: layerOf(element) });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    while (walker.nextNode()) {
        const node = walker.currentNode;
        const words = node.data.trim().replace(/\s+/g, " ").slice(0, 40);
        if (!words || node.parentElement.closest("script, style, noscript, template, svg") || !seen(node.parentElement)) continue;
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
            // The box of a line of text is taller than its letters.
            const spare = rect.height * 0.22;
            add(new DOMRect(rect.left, rect.top + spare, rect.width, rect.height - 2 * spare), node.parentElement, words);
        }
    }
    for (const control of document.querySelectorAll(CONTROLS)) {
        if (!seen(control) || getComputedStyle(control).opacity === "0") continue;
        add(control.getBoundingClientRect(), control, (control.textContent || control.placeholder || control.name || "").trim().slice(0, 40));
        const fits = control.scrollWidth <= control.clientWidth + SLACK;
        if (control.matches("button, select, summary") && !fits) wrong.push(`the words of ${name(control)} do not fit in it`);
    }
    pieces.sort((one, other) => one.top - other.top);
    for (let i = 0; i < pieces.length; i++) {
        const one = pieces[i];
        for (let j = i + 1; j < pieces.length && pieces[j].top < one.bottom - SLACK; j++) {
            const other = pieces[j];
            if (one.layer !== other.layer || one.element.contains(other.element) || other.element.contains(one.element)) continue;
            const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
            const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
            const labelled = other.element.closest("label")?.contains(one.element) && !other.words;
            if (across > SLACK && down > SLACK && !labelled) {
                wrong.push(`“${one.words}” in ${name(one.element)} lies over “${other.words}” in ${name(other.element)} (${Math.round(across)}×${Math.round(down)})`);
            }
        }
    }
    return [...new Set(wrong)].slice(0, 6);
}
