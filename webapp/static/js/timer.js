// Counts down what is left of an attempt, in whole minutes. The server decides; this only shows.
//
// The time is never read aloud by itself; at 10, 5 and 2 minutes it is said once, on whichever
// page that is. When it is out, what is typed is sent, and after the grace the page goes where
// the server says what happened.

const timer = document.querySelector("[data-timer]");
if (timer) count(timer);

function count(timer) {
  const MINUTE = 60000;
  const WARNINGS = [10, 5, 2];
  const ON_THE_WAY = 1500; // milliseconds for the last save to arrive in
  const { one, many, until, said: cookie } = timer.dataset;
  const deadline = timer.dataset.ends;
  const behind = Date.now() - Number(timer.dataset.now); // the machine's clock may be wrong
  const ends = Number(deadline) + behind;
  const closes = Number(timer.dataset.closes) + behind + ON_THE_WAY;
  const words = timer.querySelector("[data-timer-text]");
  const warning = document.querySelector("[data-timer-warning]");
  const form = document.querySelector("form[data-autosave]");
  let before = minutes();
  let next = 0;
  let isSent = false;

  function minutes() {
    return Math.max(0, Math.ceil((ends - Date.now()) / MINUTE));
  }

  function left(n) {
    return n === 1 ? one : many.replace("{n}", n);
  }

  function warn(n) {
    const reached = WARNINGS.filter((limit) => n <= limit && before > limit);
    before = n;
    if (!reached.length) return;
    warning.querySelector("[data-timer-left]").textContent = left(n);
    warning.hidden = false;
    // The page after this one is not to say it again.
    document.cookie = `${cookie}=${deadline}-${reached.at(-1)}; path=/; samesite=lax`;
  }

  function tick() {
    clearTimeout(next);
    const n = minutes();
    if (words) words.textContent = until.replace("{left}", left(n));
    warn(n);
    const rest = ends - Date.now();
    if (rest <= 0 && !isSent) {
      isSent = true;
      form?.dispatchEvent(new Event("change"));
    }
    if (rest > 0) next = setTimeout(tick, Math.min(MINUTE, rest - (n - 1) * MINUTE + 50));
    else if (Date.now() < closes) next = setTimeout(tick, closes - Date.now());
    else location.assign(timer.dataset.over);
  }

  tick();
  // A machine that slept has not counted.
  document.addEventListener("visibilitychange", tick);
}
