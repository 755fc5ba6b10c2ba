// The one script of Readout's pages: it solves the task of the page it stands on, then sends the page's form.

/** Where it is served: a page's policy allows no script in the page itself. */
export const workScriptPath = "/subscribe/work.js";

/** Plain JavaScript of any browser with Web Crypto. Without it the page's text stands, which says to come back later. */
export const workScript = `"use strict";
const form = document.forms[0];
const { task, answer } = form.elements;
const bits = Number(task.value.split(".")[0]);
const encoder = new TextEncoder();
const solve = async () => {
  for (let start = 0; ; start += 512) {
    const numbers = Array.from({ length: 512 }, (_, index) => start + index);
    const hashes = await Promise.all(
      numbers.map((number) => crypto.subtle.digest("SHA-256", encoder.encode(task.value + ":" + number))),
    );
    const found = hashes.findIndex((hash) => new DataView(hash).getUint32(0) >>> (32 - bits) === 0);
    if (found >= 0) return numbers[found];
  }
};
solve().then((number) => {
  answer.value = String(number);
  form.submit();
});
`;
