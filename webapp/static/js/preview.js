// An author's preview: asks whether the course folder has changed, and loads the page again when it has.
// Without this script the page is as new as the last time it was loaded by hand.

const strip = document.querySelector("[data-preview]");
const every = 1000; // milliseconds: soon enough for whoever has just saved a file

async function ask() {
    if (document.visibilityState === "visible") {
        try {
            const answer = await fetch(strip.dataset.ask, { headers: { Accept: "application/json" }, cache: "no-store" });
            if (answer.ok && (await answer.json()).version !== strip.dataset.preview) {
                location.reload();
                return;
            }
        } catch {
            // The preview has been stopped, or is busy: ask again.
        }
    }
    setTimeout(ask, every);
}

setTimeout(ask, every);
