// Counts down what is left of an attempt, in whole minutes. The server decides; this only shows.
//
// The time is never read aloud by itself; at 10, 5 and 2 minutes it is said once. When it is out,
// what is typed is sent, and after the grace the page goes where the server says what happened.

const timer = document.querySelector("[data-timer]");
if (timer) count(timer);

function count(timer) {
  const MINUTE = 60000;
  const WARNINGS = [10, 5, 2];
  const { one, many, until } = timer.dataset;
  const behind = Date.now() - Number(timer.dataset.now); // the machine's clock may be wrong
  const ends = Number(timer.dataset.ends) + behind;
  const closes = Number(timer.dataset.closes) + behind;
  const words = timer.querySelector("[data-timer-text]");
  const warning = document.querySelector("[data-timer-warning]");
  let said = minutes();

  function minutes() {
    return Math.max(0, Math.ceil((ends - Date.now()) / MINUTE));
  }

  function left(n) {
    return n === 1 ? one : many.replace("{n}", n);
  }

  function show() {
    const n = minutes();
    if (words) words.textContent = until.replace("{left}", left(n));
    const passed = WARNINGS.some((limit) => n <= limit && said > limit);
    said = n;
    if (passed && warning) {
      warning.querySelector("[data-timer-left]").textContent = left(n);
      warning.hidden = false;
    }
    if (n > 0) setTimeout(show, Math.min(MINUTE, ends - Date.now() - (n - 1) * MINUTE + 50));
  }

  show();
  const form = document.querySelector("form[data-autosave]");
  setTimeout(() => form?.dispatchEvent(new Event("change")), Math.max(0, ends - Date.now()));
  setTimeout(() => location.assign(timer.dataset.over), Math.max(0, closes - Date.now()) + 1500);
}
