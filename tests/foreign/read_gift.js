// Reads a JSON list of GIFT texts from standard input; writes what gift-pegjs makes of each.
"use strict";
const { parse } = require("gift-pegjs");
const texts = JSON.parse(require("fs").readFileSync(0, "utf-8"));
const made = texts.map((text) => {
  try {
    return { questions: parse(text) };
  } catch (error) {
    return { error: String(error.message), at: error.location && error.location.start };
  }
});
process.stdout.write(JSON.stringify(made));
