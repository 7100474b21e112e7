// Says in words that the session is about to end, and lets the person stay.
//
// The server knows when: another tab may have been in use, so it is asked before anything is said.
// Without this script the foot of each page says when, and a note stands on the page near the last end.

const WARN = 120; // seconds before the end; WCAG 2.2.1 asks for 20
const LOOK = 15000; // milliseconds between looks at the clock: machines sleep, timers do not run then

const region = document.querySelector("[data-session]");
if (region) watch(region);

function watch(region) {
  const soon = region.querySelector("[data-session-soon]");
  const over = region.querySelector("[data-session-over]");
  const form = soon.querySelector("form");
  const [stay, leave] = form.querySelectorAll("button");
  const { ask, one, many } = region.dataset;
  let ends = Date.now() + Number(region.dataset.left) * 1000;
  let said = 0; // minutes, so that nothing is said twice
  let isAsking = false;

  const left = () => Math.ceil((ends - Date.now()) / 1000);

  function show(canStay) {
    const minutes = Math.max(1, Math.ceil(left() / 60));
    if (minutes === said) return;
    said = minutes;
    soon.querySelector("h2").textContent = minutes === 1 ? one : many.replace("{n}", minutes);
    soon.querySelector("[data-session-stay]").hidden = !canStay;
    soon.querySelector("[data-session-last]").hidden = canStay;
    stay.hidden = !canStay;
    soon.hidden = false;
  }

  function hide() {
    const hadFocus = soon.contains(document.activeElement);
    soon.hidden = true;
    said = 0;
    if (hadFocus) document.querySelector("main").focus({ preventScroll: true });
  }

  function end() {
    const hadFocus = soon.contains(document.activeElement);
    soon.hidden = true;
    over.querySelector("h2").textContent = region.dataset.over;
    over.hidden = false;
    if (hadFocus) over.querySelector("a").focus();
    clearInterval(timer);
  }

  async function told(request) {
    if (isAsking) return;
    isAsking = true;
    try {
      const answer = await fetch(request.url, {
        method: request.method,
        headers: { Accept: "application/json", ...request.headers },
      });
      if (answer.status === 401 || answer.redirected) return end();
      if (!answer.ok) return;
      const known = await answer.json();
      ends = Date.now() + known.left * 1000;
      if (known.left > WARN) hide();
      else show(known.can_stay);
    } catch {
      // No network: nothing is known, so nothing is said. What waits to be saved says so itself.
    } finally {
      isAsking = false;
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const csrf = form.querySelector("[name=csrf_token]").value;
    told({ url: form.action, method: "POST", headers: { "X-CSRFToken": csrf } });
  });
  leave.addEventListener("click", () => document.querySelector("button[data-sign-out]").click());

  function look() {
    if (left() <= WARN) told({ url: ask, method: "GET", headers: {} });
  }
  const timer = setInterval(look, LOOK);
  document.addEventListener("visibilitychange", () => document.hidden || look());
}
