// Saves the answer of a quiz page as it is given, and says whether it is stored.
//
// The form works without this script and carries the same two things as each save does: a key,
// made anew for every change, and a revision that grows. So a save that is sent again, by this
// script or by the form's own buttons, is stored once. Only the newest change waits to be sent;
// a failed one is tried again until it is stored or refused. What was typed is never touched.

const form = document.querySelector("form[data-autosave]");
if (form) autosave(form);

function autosave(form) {
  const TYPING_PAUSE = 1000; // milliseconds without a key press before a text is sent
  const LONGEST_WAIT = 30; // seconds between two tries
  const GIVE_UP = 20000; // milliseconds that one try may take

  const OWN = new Set(["csrf_token", "client_key", "revision"]);
  const { client_key: key, revision, csrf_token: token } = form.elements;
  const status = document.querySelector("[data-save]");
  const words = status.querySelector("[data-save-text]");
  const conflict = document.querySelector("[data-conflict]");
  const signedOut = document.querySelector("[data-signed-out]");

  let last = JSON.stringify(values()); // as drawn, then as of the newest change
  let isUsed = false; // whether key and revision belong to a change already
  let waiting = null; // the change that is not stored yet
  let isSending = false;
  let isFailing = false; // the last try came to nothing, and another will be made
  let isOver = false; // another window was first, or the quiz is handed in
  let isLeaving = false; // the form itself carries the answer now
  let tries = 0;
  let retry = 0;
  let typing = 0;
  let held = null; // the button that waits for the answer to be stored
  let before = null; // while a field is known to be wrong: what the status says when it is not

  function values() {
    const found = {};
    for (const [name, value] of new FormData(form)) {
      if (!OWN.has(name)) (found[name] ??= []).push(value);
    }
    return found;
  }

  function newKey() {
    if (crypto.randomUUID) return crypto.randomUUID();
    // randomUUID is missing where the site is reached without encryption.
    return Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(16)).join("-");
  }

  // What the page itself knows to be wrong (setCustomValidity): the server would refuse it.
  function fault() {
    return [...form.elements].find((field) => field.validationMessage)?.validationMessage;
  }

  // Takes note of a change; true when there is something to send.
  function note() {
    clearTimeout(typing);
    const said = fault();
    if (said) {
      before ??= [status.dataset.state, words.textContent];
      draw("unsaved", `${form.dataset.refused} ${said}`);
      return waiting !== null;
    }
    const now = JSON.stringify(values());
    const isNew = now !== last && !isOver;
    // What was wrong is right now, and on its way: "saved" would speak of the answer before it.
    if (before) draw(...(isNew ? ["saving", form.dataset.saving] : before));
    before = null;
    if (isNew) {
      last = now;
      if (isUsed) {
        key.value = newKey();
        revision.value = Number(revision.value) + 1;
      }
      isUsed = true;
      waiting = {
        question: Number(form.dataset.question),
        values: JSON.parse(now),
        revision: Number(revision.value),
        client_key: key.value,
      };
    }
    return waiting !== null;
  }

  // What is said of a save waits while a field is known to be wrong.
  function show(state, text) {
    if (before) before = [state, text];
    else draw(state, text);
  }

  function draw(state, text) {
    status.dataset.state = state;
    if (words.textContent !== text) words.textContent = text;
  }

  function post(change) {
    return fetch(form.dataset.autosave, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": token.value },
      body: JSON.stringify(change),
      keepalive: true,
      signal: AbortSignal.timeout ? AbortSignal.timeout(GIVE_UP) : undefined,
    });
  }

  async function send() {
    clearTimeout(retry);
    if (isSending || isLeaving || isOver || !waiting) return;
    isSending = true;
    const mine = waiting;
    const slow = setTimeout(show, 300, "saving", form.dataset.saving);
    let reply = null;
    let said = {};
    try {
      reply = await post(mine);
      said = await reply.json();
    } catch {
      reply = reply?.ok ? null : reply; // stored, perhaps, but the receipt is lost: ask again
    }
    clearTimeout(slow);
    isSending = false;
    if (isLeaving) return;
    await take(reply, said, mine);
  }

  async function take(reply, said, mine) {
    if (reply?.ok) {
      isFailing = false;
      tries = 0;
      signedOut.hidden = true;
      if (waiting !== mine) return send();
      waiting = null;
      show("saved", said.text);
      if (held) form.requestSubmit(held);
    } else if (reply?.status === 409) {
      over(said.text);
    } else if (reply?.status === 401 || reply?.status === 403) {
      signInAgain();
    } else if (reply?.status === 400 && said.error === "web-csrf") {
      await renew();
    } else if (reply && reply.status < 500 && reply.status !== 429) {
      isFailing = false;
      held = null;
      if (waiting !== mine) return send();
      waiting = null; // it will not be stored as it is; the field still has it
      show("unsaved", [form.dataset.refused, said.text].filter(Boolean).join(" "));
    } else {
      later(reply);
    }
  }

  function later(reply) {
    isFailing = true;
    show("unsaved", reply ? form.dataset.busy : form.dataset.unsaved);
    tries += 1;
    const asked = Number(reply?.headers.get("Retry-After"));
    const seconds = asked > 0 ? asked : Math.min(2 ** tries, LONGEST_WAIT);
    // Spread out, so that a ward of machines does not come back all at once.
    retry = setTimeout(send, Math.min(seconds, 120) * 1000 * (1 + Math.random() / 4));
  }

  function over(text) {
    isOver = true;
    waiting = null;
    held = null;
    show("unsaved", form.dataset.refused);
    conflict.querySelector("[data-conflict-text]").textContent = text ?? "";
    conflict.hidden = false;
  }

  function signInAgain() {
    isFailing = true;
    held = null;
    show("unsaved", form.dataset.refused);
    signedOut.hidden = false;
  }

  // The session is another one than when the page was drawn: take the token of a fresh page.
  async function renew() {
    let page = null;
    try {
      page = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" });
    } catch {
      return later(null);
    }
    const path = new URL(page.url).pathname;
    if (page.ok && path === location.pathname) {
      const fresh = new DOMParser().parseFromString(await page.text(), "text/html");
      const found = fresh.querySelector("form[data-autosave] [name=csrf_token]");
      if (found && found.value !== token.value) {
        for (const input of document.querySelectorAll("[name=csrf_token]")) input.value = found.value;
        return send();
      }
      return later(page);
    }
    if (page.ok && path !== signedOut.querySelector("a").pathname) return over("");
    return signInAgain();
  }

  form.addEventListener("change", () => note() && send());
  form.addEventListener("input", (event) => {
    if (event.target.matches("[type=radio], [type=checkbox], select")) return;
    clearTimeout(typing);
    typing = setTimeout(() => note() && send(), TYPING_PAUSE);
  });

  form.addEventListener("submit", (event) => {
    const isUnsaved = note();
    // While nothing can be stored the page is kept, since the answer would be lost with it;
    // pressed once more with a network at hand, the form may try by itself.
    if (isUnsaved && isFailing && !(held && navigator.onLine)) {
      event.preventDefault();
      held = event.submitter ?? form.querySelector("button");
      send();
    } else {
      isLeaving = true;
      clearTimeout(retry);
      setTimeout(() => (isLeaving = false), GIVE_UP); // still here: whoever left pressed Stop
    }
  });

  // Signing out ends the session that a save needs: the save goes first.
  document.addEventListener("submit", async (event) => {
    if (event.target === form || !event.target.querySelector("[data-sign-out]")) return;
    if (!note() || isFailing) return;
    event.preventDefault();
    await send();
    event.target.submit();
  });

  addEventListener("online", send);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") send();
  });
  addEventListener("pagehide", () => {
    if (!isLeaving && note() && !isOver) post(waiting).catch(() => {});
  });
  addEventListener("pageshow", (event) => {
    if (event.persisted) isLeaving = false; // back from the next page, as it was left
  });
  addEventListener("beforeunload", (event) => {
    // Nothing may stand in the way of leaving a course that offers the quick exit.
    if (waiting && !isLeaving && !document.querySelector("a[data-exit]")) event.preventDefault();
  });
}
