// A cohort: the readers who share a zone and an hour, such as "Europe/Berlin#07". They are frozen and mailed together.

export interface Cohort {
  /** IANA name. */
  zone: string;
  /** 0-23. */
  hour: number;
}

/** The cohort's name, as it stands in the index of readers. */
export const cohortName = ({ zone, hour }: Cohort): string => `${zone}#${String(hour).padStart(2, "0")}`;

/** The cohort of a name, or undefined where it is none. */
export const parseCohort = (name: string): Cohort | undefined => {
  const [, zone, hour] = /^(.+)#([01][0-9]|2[0-3])$/.exec(name) ?? [];
  return zone && hour && canonicalZone(zone) ? { zone, hour: Number(hour) } : undefined;
};

/**
 * The name this machine's time zone data has for `zone` ("europe/berlin" → "Europe/Berlin"), or undefined where it
 * knows no such place. Bare offsets such as "+01:00" are refused: they have no summer time, which nobody means.
 */
export const canonicalZone = (zone: string): string | undefined => {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(zone)) return undefined;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined; // Intl throws a RangeError for what it does not know
  }
};
