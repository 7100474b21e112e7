// Ordering: says which places are left, and which is given twice, while one chooses.
// Without this script the line says so when the page is drawn. A place given twice makes its fields
// invalid, so that autosave.js waits until it is put right.

const list = document.querySelector("[data-order]");
const status = document.querySelector("[data-order-status]");

if (list && status) {
  const selects = [...list.querySelectorAll("select")];

  function joined(places) {
    const [between, after] = status.dataset.and.split("#").slice(1);
    const last = places.at(-1);
    return places.length > 1 ? places.slice(0, -1).join(", ") + between + last + after : String(last);
  }

  const given = () => selects.map((select) => select.value).filter(Boolean);

  function words(twice) {
    if (twice.length) return status.dataset.twice.replace("#", twice[0]);
    const free = selects.map((_, at) => String(at + 1)).filter((place) => !given().includes(place));
    if (!free.length) return status.dataset.none;
    return status.dataset[free.length === 1 ? "one" : "many"].replace("#", joined(free));
  }

  function look() {
    const twice = given().filter((place, at, all) => all.indexOf(place) !== at);
    const said = words(twice);
    if (status.textContent !== said) status.textContent = said;
    for (const select of selects) {
      const isWrong = twice.includes(select.value);
      select.setCustomValidity(isWrong ? said : "");
      if (isWrong) select.setAttribute("aria-invalid", "true");
      else select.removeAttribute("aria-invalid");
    }
  }

  list.addEventListener("change", look);
  look();
}
