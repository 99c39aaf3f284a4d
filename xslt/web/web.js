// The page works without this. With it: the chosen view is kept from page to page and the reader's
// place within one; notes open where they are called; the citation is copied at a click.
(() => {
  const store = {
    get: () => { try { return localStorage.getItem("view"); } catch { return null; } },
    set: (view) => { try { localStorage.setItem("view", view); } catch { /* not allowed: not kept */ } },
  };
  const views = [...document.querySelectorAll("input[name=view]")];
  const chosen = views.find((view) => view.id === store.get());
  if (chosen) chosen.checked = true;

  const top = (element) => element.getBoundingClientRect().top;
  let place;
  const remember = () => {
    const element = [...document.querySelectorAll(".p, .opener, .closer")].find((block) => top(block) > 60);
    place = element && top(element) < innerHeight && scrollY > 0 ? { element, at: top(element) } : undefined;
  };
  addEventListener("scroll", () => requestAnimationFrame(remember), { passive: true });
  for (const view of views) {
    view.addEventListener("change", () => {
      store.set(view.id);
      if (place) scrollBy({ top: top(place.element) - place.at, behavior: "instant" });
    });
  }

  const card = document.createElement("div");
  if (card.showPopover) {
    Object.assign(card, { className: "popover", popover: "auto", tabIndex: -1 });
    document.body.append(card);
    document.addEventListener("click", (event) => {
      const call = event.target.closest("main a[role=doc-noteref], main a.name[href^='#']");
      const note = call && document.getElementById(decodeURIComponent(call.hash.slice(1)));
      if (!note || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      card.replaceChildren(...[...note.childNodes].map((node) => node.cloneNode(true)));
      card.querySelectorAll("[id]").forEach((node) => node.removeAttribute("id"));
      card.showPopover();
      const box = call.getBoundingClientRect();
      card.style.left = `${Math.max(16, Math.min(box.left, innerWidth - card.offsetWidth - 16)) + scrollX}px`;
      card.style.top = `${box.bottom + 8 + scrollY}px`;
      card.focus({ preventScroll: true });
    });
  }

  const citation = document.getElementById("citation");
  if (citation && navigator.clipboard) {
    const button = document.createElement("button");
    button.textContent = citation.dataset.copy;
    button.setAttribute("aria-live", "polite");
    button.onclick = () => navigator.clipboard.writeText(citation.textContent.trim()).then(
      () => { button.textContent = citation.dataset.copied; }, () => getSelection().selectAllChildren(citation));
    citation.after(button);
  }
})();
