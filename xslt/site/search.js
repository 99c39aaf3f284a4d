// Search over the index beside the pages (pagefind/). Results come by relevance or by date; the
// facets narrow them. The address keeps the query, so that a search can be bookmarked.
(async () => {
  const form = document.querySelector("form.search");
  const query = document.getElementById("query");
  const order = document.getElementById("order");
  const facets = [...document.querySelectorAll("select[data-facet]")];
  const status = document.getElementById("status");
  const results = document.getElementById("results");

  let index;
  try {
    if (location.protocol === "file:") throw new Error("modules need a server");
    index = await import(new URL("pagefind/pagefind.js", document.baseURI).href);
    await index.init();
  } catch {
    status.textContent = form.dataset.unreachable;
    return;
  }
  const values = await index.filters();
  for (const facet of facets) {
    for (const [value, count] of Object.entries(values[facet.dataset.facet] ?? {})) {
      facet.append(new Option(`${value} (${count})`, value));
    }
  }

  // An excerpt of the index is HTML; of its elements only mark is taken over.
  const marked = (excerpt) => {
    const template = document.createElement("template");
    template.innerHTML = excerpt;
    template.content.querySelectorAll(":not(mark)").forEach((element) => element.replaceWith(element.textContent));
    template.content.querySelectorAll("mark").forEach((element) => element.replaceChildren(element.textContent));
    return template.content;
  };

  const item = (found) => {
    const line = document.createElement("li");
    const link = document.createElement("a");
    link.href = found.url;
    link.textContent = found.meta.title;
    const excerpt = document.createElement("p");
    excerpt.append(marked(found.excerpt));
    line.append(link, excerpt);
    return line;
  };

  let latest = 0;
  const search = async () => {
    const mine = ++latest;
    const filters = Object.fromEntries(facets.filter((facet) => facet.value).map((facet) => [facet.dataset.facet, facet.value]));
    const words = query.value.trim();
    const empty = !words && !Object.keys(filters).length;
    const found = empty ? { results: [] } : await index.search(words || null, { filters, sort: order.value ? { date: order.value } : {} });
    const shown = await Promise.all(found.results.slice(0, 100).map((result) => result.data()));
    if (mine !== latest) return;
    results.replaceChildren(...shown.map(item));
    const number = found.results.length;
    status.textContent = empty ? "" : number === 0 ? form.dataset.none : number === 1 ? form.dataset.one : form.dataset.many.replace("#", number);
    history.replaceState(null, "", words ? `?q=${encodeURIComponent(words)}` : location.pathname);
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", search);
  form.hidden = false;
  query.value = new URLSearchParams(location.search).get("q") ?? "";
  if (query.value) search();
  query.focus();
})();
