// @ts-check
// Links points and words, filters, and keeps what is chosen in the address. Without it the page is all there to read.
"use strict";

(() => {
  /**
   * What is chosen (a point, a name …), the words of a report whose points are shown, and the filters.
   * @typedef {{ chosen: string, at: string, rel: Set<string>, by: Set<string>, q: string, min: number }} State
   */

  const root = document.documentElement;

  /** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));

  /** @param {string} id @returns {HTMLElement} */
  const get = (id) => {
    const found = document.getElementById(id);
    if (!found) throw new Error(`the page has no #${id}`);
    return found;
  };

  const texts = get("texts");
  const status = get("status");
  const search = /** @type {HTMLInputElement} */ (get("search"));
  const least = /** @type {HTMLInputElement} */ (get("least"));
  const help = /** @type {HTMLDialogElement} */ (get("help"));
  const entries = all(".entry");
  const columns = all(".column");
  const wide = matchMedia("(min-width: 105rem)");
  const narrow = matchMedia("(max-width: 40rem)");

  /** Things that can be chosen by number, and the pieces of text that each rests on. @type {Map<string, HTMLElement>} */
  const things = new Map(all("[data-n]").map((thing) => [thing.dataset.n ?? "", thing]));
  /** @type {Map<string, HTMLElement[]>} */
  const pieces = new Map();
  for (const piece of all("[data-p]", texts)) {
    for (const number of numbersOf(piece)) pieces.set(number, [...(pieces.get(number) ?? []), piece]);
  }
  /** @type {Map<HTMLElement, string>} */
  const wordsOf = new Map(entries.map((entry) => [entry, fold(entry.textContent ?? "")]));

  /** @param {HTMLElement} piece */
  function numbersOf(piece) {
    return (piece.dataset.p ?? "").split(" ").filter(Boolean);
  }

  /** Letters without case and marks. @param {string} text */
  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ");
  }

  // The address: #chosen&at=words&rel=conflict,scope&by=A,C&q=sought&min=0.60, or #words&… where no point is chosen

  /** @returns {State} */
  function readAddress() {
    const [first = "", ...rest] = location.hash.slice(1).split("&");
    const given = new URLSearchParams(rest.join("&"));
    /** @param {string} name */
    const list = (name) => new Set((given.get(name) ?? "").split(",").filter(Boolean));
    const min = Number(given.get("min"));
    return {
      chosen: /^[ts]-/.test(first) ? "" : first,
      at: /^[ts]-/.test(first) ? first : given.get("at") ?? "",
      rel: list("rel"),
      by: list("by"),
      q: given.get("q") ?? "",
      min: min > 0 && min <= 1 ? min : 0,
    };
  }

  /** @param {State} state */
  function writeAddress(state) {
    const given = new URLSearchParams();
    if (state.at && state.chosen) given.set("at", state.at);
    if (state.rel.size) given.set("rel", [...state.rel].join(","));
    if (state.by.size) given.set("by", [...state.by].sort().join(","));
    if (state.q) given.set("q", state.q);
    if (state.min) given.set("min", state.min.toFixed(2));
    const query = given.toString().replaceAll("%2C", ",");
    return `#${state.chosen || state.at}${query && "&"}${query}`;
  }

  /** Change the state, note it in the address, and show it. @param {Partial<State>} change */
  function change(change) {
    const state = { ...readAddress(), ...change };
    const address = writeAddress(state);
    if (address !== (location.hash || "#")) {
      const step = "chosen" in change || "at" in change ? "pushState" : "replaceState";
      try {
        history[step](null, "", address);
      } catch {
        location.hash = address; // some browsers keep pages from disk from more than this
      }
    }
    show(state);
  }

  /** @param {State} state @param {boolean} [arriving] */
  function show(state, arriving = false) {
    const target = state.chosen ? document.getElementById(state.chosen) : null;
    const thing = /** @type {HTMLElement | null} */ (target?.closest("[data-n]") ?? null);
    const place = state.at ? document.getElementById(state.at) : null;
    const words = /** @type {HTMLElement | null} */ (place && texts.contains(place) ? place.closest("[data-p], .s") : null);
    const borne = words ? bornBy(words) : null;
    const shown = filter(state, borne);
    for (const held of all(".chosen")) held.classList.remove("chosen");
    for (const current of all("[aria-current]")) current.removeAttribute("aria-current");
    for (const held of all(".s.held")) held.classList.remove("held");
    words?.closest(".s")?.classList.add("held");
    if (thing) {
      thing.classList.add("chosen");
      thing.querySelector(".pick")?.setAttribute("aria-current", "true");
      light([thing.dataset.n ?? ""], thing.dataset.rel ?? "");
      if (arriving) thing.scrollIntoView({ block: "center" });
    } else if (words) {
      light([...(borne ?? [])], "");
      if (arriving) scrollTo(words);
    } else {
      light(null, "");
      if (arriving && target) target.scrollIntoView();
    }
    tell(state, shown, words ? quote(words) : "");
    showControls(state);
  }

  /** The entries that words bear: those of a piece, or of every piece of a sentence. @param {HTMLElement} words */
  function bornBy(words) {
    const held = words.matches("[data-p]") ? [words] : all("[data-p]", words);
    return new Set(held.flatMap(numbersOf).filter((number) => things.get(number)?.classList.contains("entry")));
  }

  /** What is chosen in a report: a sentence, or all its words that rest with these on something. @param {HTMLElement} words */
  function quote(words) {
    const own = new Set(numbersOf(words));
    const sentence = words.closest(".s");
    const beside = sentence && own.size ? all(".e", sentence).filter((piece) => numbersOf(piece).some((n) => own.has(n))) : [words];
    return beside.map((piece) => piece.textContent ?? "").join("").replace(/\s+/g, " ").trim();
  }

  /** Hide what the filters leave out; return what stays. @param {State} state @param {Set<string> | null} borne */
  function filter(state, borne) {
    const sought = fold(state.q).trim();
    const shown = entries.filter((entry) => {
      const { n = "", rel = "", by = "", score = "1" } = entry.dataset;
      const tellers = by.split(" ");
      return (
        (borne ? borne.has(n) : true) &&
        (!state.rel.size || state.rel.has(rel)) &&
        [...state.by].every((letter) => tellers.includes(letter)) &&
        Number(score) >= state.min &&
        (!sought || (wordsOf.get(entry) ?? "").includes(sought))
      );
    });
    const kept = new Set(shown);
    for (const entry of entries) entry.hidden = !kept.has(entry);
    for (const part of all("#points .group, #points section")) {
      part.hidden = !part.querySelector(".entry:not([hidden])") && (isFiltered(state) || borne !== null);
    }
    for (const row of all("[data-row]")) row.hidden = get(row.dataset.row ?? "").hidden;
    return shown;
  }

  /** @param {State} state */
  function isFiltered(state) {
    return Boolean(state.rel.size || state.by.size || state.q || state.min);
  }

  /** Light the pieces of some things, or of none (null). @param {string[] | null} numbers @param {string} relation */
  function light(numbers, relation) {
    for (const piece of all(".lit-piece, .crux", texts)) piece.classList.remove("lit-piece", "crux");
    for (const name of [...texts.classList]) if (name !== "texts") texts.classList.remove(name);
    if (relation) texts.classList.add(relation);
    texts.classList.toggle("picked", numbers !== null);
    texts.classList.toggle("many", columns.length > 3);
    for (const number of numbers ?? []) {
      for (const piece of pieces.get(number) ?? []) {
        piece.classList.add("lit-piece");
        if (numbers?.length === 1) {
          for (const value of all(`[data-crux~="${number}"]`, piece)) value.classList.add("crux");
        }
      }
    }
    for (const column of columns) {
      const lit = all(".lit-piece", column);
      column.classList.toggle("silent", numbers !== null && !lit.length);
      column.classList.remove("open");
      const remark = column.querySelector(".held-here");
      if (remark) remark.textContent = numbers === null || lit.length ? "" : column.hasAttribute("data-cut") ? "cut off: may say it" : "silent here";
    }
    if (numbers?.length && narrow.matches) root.classList.remove("shut");
    const firsts = columns.map((column) => all(".lit-piece", column)[0]).filter((piece) => piece !== undefined);
    for (const piece of firsts) scrollText(piece);
    const first = firsts[0]?.closest(".column");
    if (first instanceof HTMLElement) scrollColumns(first);
  }

  /** Scroll a report's text, and nothing else, to a piece. @param {HTMLElement} piece */
  function scrollText(piece) {
    const text = piece.closest(".text");
    if (!text) return;
    const top = piece.getBoundingClientRect().top - text.getBoundingClientRect().top + text.scrollTop;
    text.scrollTo({ top: top - text.clientHeight / 4 });
  }

  /** @param {HTMLElement} column */
  function scrollColumns(column) {
    const row = get("columns");
    const left = column.getBoundingClientRect().left - row.getBoundingClientRect().left;
    if (left < 0 || left + column.clientWidth > row.clientWidth + 1) row.scrollTo({ left: left + row.scrollLeft });
  }

  /** @param {HTMLElement} piece */
  function scrollTo(piece) {
    const column = piece.closest(".column");
    if (column instanceof HTMLElement) scrollColumns(column);
    scrollText(piece);
  }

  /** Say what is shown. @param {State} state @param {HTMLElement[]} shown @param {string} words */
  function tell(state, shown, words) {
    const quoted = words.length > 160 ? `${words.slice(0, 160)} …` : words;
    const parts = [];
    if (quoted) parts.push(`Points that these words bear: “${quoted}”`);
    if (quoted || isFiltered(state)) parts.push(`${shown.length} of ${entries.length} points shown`);
    status.textContent = parts.join(" · ");
    const subject = document.querySelector(".chosen .pick")?.textContent ?? (quoted && `“${quoted}”`);
    const held = columns.filter((column) => column.querySelector(".lit-piece")).map(letterOf).join(" ");
    get("lit").textContent = subject ? `${subject}${held && ` · in ${held}`}` : "Choose a point, or words of a report.";
    get("clear").hidden = !quoted && !isFiltered(state);
  }

  /** @param {State} state */
  function showControls(state) {
    for (const button of all("[data-relation]")) press(button, state.rel.has(button.dataset.relation ?? ""));
    for (const button of all("[data-report]")) press(button, state.by.has(button.dataset.report ?? ""));
    if (document.activeElement !== search) search.value = state.q;
    least.value = String(state.min);
    for (const output of all("output[for=least]")) output.textContent = state.min.toFixed(2);
    press(get("taller"), root.classList.contains("tall"));
    get("shut").setAttribute("aria-expanded", String(!root.classList.contains("shut")));
    get("shut").firstChild?.replaceWith(root.classList.contains("shut") ? "Show " : "Hide ");
  }

  /** @param {HTMLElement} button @param {boolean} pressed */
  function press(button, pressed) {
    button.setAttribute("aria-pressed", String(pressed));
  }

  /** @param {Set<string>} set @param {string} value */
  function toggled(set, value) {
    const changed = new Set(set);
    if (!changed.delete(value)) changed.add(value);
    return changed;
  }

  // What people do

  /** @param {MouseEvent} event */
  function click(event) {
    const target = event.target instanceof Element ? event.target : null;
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    const link = target.closest("a");
    const place = link?.getAttribute("href") ?? "";
    if (link && !place.startsWith("#")) return;
    if (!link && (target.closest("button, input, label, summary, dialog") || String(getSelection()))) return;
    const column = target.closest(".column.silent:not(.open)");
    if (column && texts.matches(".picked.many")) {
      column.classList.add("open");
      return;
    }
    const thing = target.closest("[data-n]");
    const piece = target.closest(".text [data-p].e, .s");
    if (piece) {
      event.preventDefault();
      change({ chosen: "", at: piece.id });
      bringIntoView(status);
    } else if (thing && (!link || link.matches(".pick, .words") || place.startsWith("#t-"))) {
      event.preventDefault();
      const stays = thing.classList.contains("chosen") && !link;
      choose(stays ? "" : thing.id);
      if (!stays && place.startsWith("#t-")) scrollTo(get(place.slice(1)));
    } else if (link) {
      event.preventDefault();
      follow(place.slice(1));
    }
  }

  /** Choose a thing. The words whose points are shown stay if it is one of these. @param {string} id */
  function choose(id) {
    const hidden = document.getElementById(id)?.hidden ?? false;
    change(hidden ? { chosen: id, at: "" } : { chosen: id });
  }

  /** Give every piece of evidence an address: most have none, since nothing in the page leads to their beginning. */
  function addressPieces() {
    for (const sentence of all(".s", texts)) {
      all(".e", sentence).forEach((piece, number) => (piece.id = piece.id || `${sentence.id}-${number}`));
    }
  }

  /** Go where a link inside the page leads. @param {string} id */
  function follow(id) {
    const target = document.getElementById(id);
    if (!target) return;
    if (target.matches(".column")) return goToReport(/** @type {HTMLElement} */ (target));
    if (target.closest("[data-n]")) {
      choose(id);
      target.scrollIntoView({ block: "nearest" });
    } else if (texts.contains(target)) {
      scrollTo(target);
    } else {
      target.scrollIntoView();
    }
  }

  /** @param {HTMLElement} column */
  function goToReport(column) {
    root.classList.remove("shut");
    column.classList.add("open");
    showControls(readAddress());
    scrollColumns(column);
    const text = column.querySelector(".text");
    if (text instanceof HTMLElement) text.focus({ preventScroll: true });
  }

  /** To the next (1) or the previous (-1) point that is shown. @param {number} step */
  function walk(step) {
    const shown = entries.filter((entry) => !entry.hidden);
    const here = shown.findIndex((entry) => entry.classList.contains("chosen"));
    const next = shown[here < 0 ? (step > 0 ? 0 : shown.length - 1) : here + step];
    if (!next) return;
    choose(next.id);
    const pick = next.querySelector(".pick");
    if (pick instanceof HTMLElement) pick.focus({ preventScroll: true });
    bringIntoView(next);
  }

  /** Scroll as little as needed for a part to stand clear of the filters and the reports. @param {HTMLElement} part */
  function bringIntoView(part) {
    const top = document.querySelector(".filters")?.getBoundingClientRect().height ?? 0;
    const bottom = wide.matches ? innerHeight : innerHeight - texts.getBoundingClientRect().height;
    const box = part.getBoundingClientRect();
    if (box.top < top + 8) scrollBy({ top: box.top - top - 8 });
    else if (box.bottom > bottom - 8) scrollBy({ top: Math.min(box.bottom - bottom + 8, box.top - top - 8) });
  }

  /** From one underlined piece of a report to the next. @param {HTMLElement} from @param {number} step */
  function walkPieces(from, step) {
    const text = from.closest(".text");
    if (!text) return;
    const links = all("a.e", text);
    const next = links[links.indexOf(from) + step] ?? null;
    if (!next) return;
    for (const link of links) link.tabIndex = link === next ? 0 : -1;
    next.focus({ preventScroll: true });
    scrollText(next);
  }

  /** @param {KeyboardEvent} event */
  function press_key(event) {
    const target = event.target instanceof HTMLElement ? event.target : document.body;
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    if (target.matches("input")) {
      if (event.key === "Escape") target.blur();
      return;
    }
    const sideways = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (sideways && (target.matches("a.e") || target.matches(".text"))) walkPieces(target, sideways);
    else if (event.key === "j") walk(1);
    else if (event.key === "k") walk(-1);
    else if (event.key === "/") search.focus();
    else if (event.key === "?") help.showModal();
    else if (event.key === "t") shut();
    else if (event.key === "Escape") change(readAddress().chosen ? { chosen: "" } : { at: "" });
    else if (/^[1-9]$/.test(event.key)) {
      const column = columns[Number(event.key) - 1];
      if (column) goToReport(column);
    } else return;
    event.preventDefault();
  }

  /** @param {HTMLElement} column */
  function letterOf(column) {
    return column.querySelector(".letter")?.textContent ?? "";
  }

  /** Name the outlet of a letter that is pointed at. @param {MouseEvent} event */
  function name(event) {
    const letter = event.target;
    if (!(letter instanceof HTMLElement) || !letter.matches(".letter") || letter.title) return;
    const column = columns.find((one) => letterOf(one) === letter.textContent);
    letter.title = column?.querySelector(".outlet")?.textContent ?? "";
  }

  function shut() {
    root.classList.toggle("shut");
    showControls(readAddress());
  }

  function taller() {
    root.classList.remove("shut");
    root.classList.toggle("tall");
    showControls(readAddress());
  }

  function clear() {
    change({ at: "", rel: new Set(), by: new Set(), q: "", min: 0 });
  }

  function start() {
    root.classList.add("js");
    root.classList.toggle("shut", narrow.matches);
    for (const hidden of all(".filters, #taller, #shut, #ask")) hidden.hidden = false;
    for (const text of all(".text")) all("a.e", text).forEach((link, number) => (link.tabIndex = number ? -1 : 0));
    addressPieces();
    document.addEventListener("click", click);
    document.addEventListener("mouseover", name);
    document.addEventListener("keydown", press_key);
    addEventListener("popstate", () => show(readAddress(), true));
    addEventListener("hashchange", () => show(readAddress(), true));
    for (const button of all("[data-relation]")) {
      button.addEventListener("click", () => change({ rel: toggled(readAddress().rel, button.dataset.relation ?? "") }));
    }
    for (const button of all("[data-report]")) {
      button.addEventListener("click", () => change({ by: toggled(readAddress().by, button.dataset.report ?? "") }));
    }
    search.addEventListener("input", () => change({ q: search.value.trim() }));
    least.addEventListener("input", () => change({ min: Number(least.value) }));
    get("clear").addEventListener("click", clear);
    get("ask").addEventListener("click", () => help.showModal());
    get("taller").addEventListener("click", taller);
    get("shut").addEventListener("click", shut);
    show(readAddress(), true);
  }

  start();
})();
