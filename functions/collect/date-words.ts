// Names of months and zones as feeds write them.

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The first three letters of a month's name, English or a close relative of it → 1 to 12. */
export const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...months.map((name, index): [string, number] => [name, index + 1]),
  ...Object.entries({
    // Deutsch, Nederlands
    mär: 3,
    maa: 3,
    mrt: 3,
    mai: 5,
    mei: 5,
    okt: 10,
    dez: 12,
    // français, español, português, italiano
    fév: 2,
    fev: 2,
    avr: 4,
    abr: 4,
    mag: 5,
    giu: 6,
    lug: 7,
    aoû: 8,
    ago: 8,
    set: 9,
    out: 10,
    ott: 10,
    déc: 12,
    dic: 12,
    ene: 1,
    gen: 1,
  }),
]);

const zones = `UTC 0 GMT 0 UT 0 Z 0 WET 0 EST -5 EDT -4 ET -5 CST -6 CDT -5 MST -7 MDT -6 PST -8 PDT -7 AKST -9 AKDT -8 HST -10
  BST 1 WEST 1 CET 1 CEST 2 MEZ 1 MESZ 2 EET 2 EEST 3 MSK 3 SAST 2 IST 5.5 PKT 5 HKT 8 SGT 8 AWST 8 JST 9 KST 9
  AEST 10 AEDT 11 NZST 12 NZDT 13`;

/** Zone → hours east of Greenwich. RFC 822 gives the American ones; of names used twice, the one that news feeds use. */
export const zoneHours: ReadonlyMap<string, number> = new Map(
  Array.from(zones.matchAll(/([A-Z]+) (\S+)/g), ([, name = "", hours]): [string, number] => [name, Number(hours)]),
);
