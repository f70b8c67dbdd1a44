// Contrast as axe measures it, once for each way in which letters stand on what is behind them. Given a part of the page
// (or "" for all of it) and the ways that were measured before, returns {violations, seen}.
//
// A way is what decides the contrast: the colour, size and weight of the letters, every background behind them up to
// the first opaque one, opacity, and whether the control is disabled. Pages of one desk share nearly all of theirs, and
// this rule is most of the work of axe. A way counts as seen once axe could measure it somewhere.
([part, before]) => {
    const KEPT = 3; // of one way, in case something lies over the first
    const known = new Set(before);
    const found = new Map();
    const wayOf = (element) => {
        const own = getComputedStyle(element);
        const way = [own.color, own.fontSize, own.fontWeight, element.closest(":disabled, [aria-disabled=true]") ? "off" : "on"];
        for (let at = element; at; at = at.parentElement) {
            const { backgroundColor, backgroundImage, opacity } = getComputedStyle(at);
            if (opacity !== "1") way.push(opacity);
            if (backgroundImage !== "none") way.push(backgroundImage.slice(0, 60));
            if (backgroundColor === "rgba(0, 0, 0, 0)") continue;
            way.push(backgroundColor);
            if (!/^rgba|\//.test(backgroundColor)) break;
        }
        return way.join(" ");
    };
    const speaks = (element) =>
        element.matches("input:not([type=hidden]), textarea, select") ||
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    for (const element of document.querySelectorAll(part ? `${part}, ${part} *` : "body *")) {
        if (!speaks(element) || !element.checkVisibility({ checkVisibilityCSS: true })) continue;
        const way = wayOf(element);
        const like = found.get(way) || [];
        if (!known.has(way) && like.length < KEPT) found.set(way, [...like, element]);
    }
    const include = [...found.values()].flat();
    if (!include.length) return { violations: [], seen: [] };
    const rules = { runOnly: { type: "rule", values: ["color-contrast"] }, preload: false, elementRef: true };
    return axe.run({ include }, rules).then(({ passes, violations }) => {
        const measured = passes.flatMap((rule) => rule.nodes.map((node) => wayOf(node.element)));
        const named = violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) }));
        return { violations: named, seen: measured };
    });
}
