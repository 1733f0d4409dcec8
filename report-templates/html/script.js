"use strict";
(function () {
  const root = document.documentElement;
  const button = document.getElementById("theme");
  const dark = () => root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const name = () => { button.textContent = dark() ? "Light" : "Dark"; };
  const wanted = new URLSearchParams(location.search).get("theme");
  if (wanted === "dark" || wanted === "light") root.dataset.theme = wanted;
  button.hidden = false;
  name();
  button.addEventListener("click", () => { root.dataset.theme = dark() ? "light" : "dark"; name(); });

  for (const input of document.querySelectorAll("input[data-rows]")) {
    const rows = Array.from(document.getElementById(input.dataset.rows).children);
    const texts = rows.map(r => r.textContent.toLowerCase());
    const found = input.parentElement.querySelector(".found");
    const choices = [];
    const filter = () => {
      const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
      const chosen = choices.filter(c => c.value);
      let shown = 0;
      rows.forEach((row, i) => {
        row.hidden = !words.every(w => texts[i].includes(w)) || !chosen.every(c => row.dataset[c.name] === c.value);
        if (!row.hidden) shown++;
      });
      found.textContent = words.length || chosen.length ? shown + " of " + rows.length : "";
    };
    for (const name of (input.dataset.filters || "").split(" ").filter(Boolean)) {
      const values = Array.from(new Set(rows.map(r => r.dataset[name]).filter(Boolean)));
      if (values.length < 2) continue;
      const order = ["Critical", "High", "Medium", "Low"];
      values.sort((a, b) => order.indexOf(a) - order.indexOf(b) || a.localeCompare(b));
      const choice = document.createElement("select");
      choice.name = name;
      choice.setAttribute("aria-label", "Filter by " + name);
      choice.add(new Option("Any " + (name === "api" ? "API" : name), ""));
      values.forEach(v => choice.add(new Option(v, v)));
      choice.addEventListener("change", filter);
      input.parentElement.insertBefore(choice, found);
      choices.push(choice);
    }
    let waiting = 0;
    input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 60); });
  }

  const open = () => {
    const target = location.hash && document.getElementById(location.hash.slice(1));
    if (target && target.tagName === "DETAILS") target.open = true;
  };
  addEventListener("hashchange", open);
  open();
})();
