// Ordering: says which places are left, and which is given twice, while one chooses.
// Without this script the line says so when the page is drawn.

const list = document.querySelector("[data-order]");
const status = document.querySelector("[data-order-status]");

if (list && status) {
  const selects = [...list.querySelectorAll("select")];

  function joined(places) {
    const [between, after] = status.dataset.and.split("#").slice(1);
    const last = places.at(-1);
    return places.length > 1 ? places.slice(0, -1).join(", ") + between + last + after : String(last);
  }

  function words() {
    const given = selects.map((select) => select.value).filter(Boolean);
    const twice = given.find((place, at) => given.indexOf(place) !== at);
    if (twice) return status.dataset.twice.replace("#", twice);
    const free = selects.map((_, at) => String(at + 1)).filter((place) => !given.includes(place));
    if (!free.length) return status.dataset.none;
    return status.dataset[free.length === 1 ? "one" : "many"].replace("#", joined(free));
  }

  list.addEventListener("change", () => {
    const said = words();
    if (status.textContent !== said) status.textContent = said;
    for (const select of selects) {
      const others = selects.filter((other) => other !== select && other.value);
      if (others.some((other) => other.value === select.value)) select.setAttribute("aria-invalid", "true");
      else select.removeAttribute("aria-invalid");
    }
  });
}
