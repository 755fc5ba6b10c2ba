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
  return zone && hour && isZone(zone) ? { zone, hour: Number(hour) } : undefined;
};

/**
 * Whether this machine's time zone data knows the place. The name is kept as the reader gave it: this data still calls
 * Asia/Kolkata by an older name, which no reader there would choose. Bare offsets such as "+01:00" are refused: they
 * have no summer time, which nobody means.
 */
export const isZone = (name: string): boolean => {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false; // Intl throws a RangeError for what it does not know
  }
};
