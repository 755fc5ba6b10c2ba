// The one script of Readout's pages: it solves the task of the page it stands on, then sends the page's form.

/** Where it is served: a page's policy allows no script in the page itself. */
export const workScriptPath = "/subscribe/work.js";

/**
 * Plain JavaScript of any browser. It hashes by itself (SHA-256, FIPS 180-4): asking Web Crypto a quarter of a million
 * times for so little takes minutes. Without script the page's text stands, which says to come back later.
 */
export const workScript = `"use strict";
const form = document.forms[0];
const { task, answer } = form.elements;
const bits = Number(task.value.split(".")[0]);

const primes = [];
for (let number = 2; primes.length < 64; number += 1)
  if (primes.every((prime) => number % prime !== 0)) primes.push(number);
const fraction = (root) => ((root % 1) * 2 ** 32) | 0;
const constants = primes.map((prime) => fraction(Math.cbrt(prime)));
const beginning = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const turned = (word, count) => (word >>> count) | (word << (32 - count));

const words = new Int32Array(64);
const afterBlock = (state, bytes, start) => {
  for (let index = 0; index < 16; index += 1) {
    const at = start + 4 * index;
    words[index] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
  }
  for (let index = 16; index < 64; index += 1) {
    const [old, recent] = [words[index - 15], words[index - 2]];
    words[index] =
      words[index - 16] + (turned(old, 7) ^ turned(old, 18) ^ (old >>> 3)) +
      words[index - 7] + (turned(recent, 17) ^ turned(recent, 19) ^ (recent >>> 10));
  }
  let a = state[0], b = state[1], c = state[2], d = state[3], e = state[4], f = state[5], g = state[6], h = state[7];
  for (let index = 0; index < 64; index += 1) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + constants[index] + words[index]) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
  }
  return [a + state[0], b + state[1], c + state[2], d + state[3], e + state[4], f + state[5], g + state[6], h + state[7]].map((sum) => sum | 0);
};

const encoder = new TextEncoder();
const head = encoder.encode(task.value + ":");
const whole = head.length - (head.length % 64);
let known = beginning;
for (let start = 0; start < whole; start += 64) known = afterBlock(known, head, start);

const isAnswer = (number) => {
  const digits = encoder.encode(String(number));
  const length = head.length + digits.length;
  const rest = new Uint8Array(Math.ceil((length - whole + 9) / 64) * 64);
  rest.set(head.subarray(whole));
  rest.set(digits, head.length - whole);
  rest[length - whole] = 128;
  new DataView(rest.buffer).setUint32(rest.length - 4, 8 * length);
  let state = known;
  for (let start = 0; start < rest.length; start += 64) state = afterBlock(state, rest, start);
  return state[0] >>> (32 - bits) === 0;
};

/* Some at a time: the page must stay alive meanwhile. */
const search = (start) => {
  for (let number = start; number < start + 5000; number += 1)
    if (isAnswer(number)) {
      answer.value = String(number);
      form.submit();
      return;
    }
  setTimeout(search, 0, start + 5000);
};
search(0);
`;
