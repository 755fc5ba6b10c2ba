// What time zones are called today where the machine's data still lists them by an older name.

/** The name listed → the name in use, by the IANA time zone database. */
const todaysNames: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "Africa/Asmera": "Africa/Asmara",
    "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
    "America/Catamarca": "America/Argentina/Catamarca",
    "America/Coral_Harbour": "America/Atikokan",
    "America/Cordoba": "America/Argentina/Cordoba",
    "America/Godthab": "America/Nuuk",
    "America/Indianapolis": "America/Indiana/Indianapolis",
    "America/Jujuy": "America/Argentina/Jujuy",
    "America/Louisville": "America/Kentucky/Louisville",
    "America/Mendoza": "America/Argentina/Mendoza",
    "Asia/Calcutta": "Asia/Kolkata",
    "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Rangoon": "Asia/Yangon",
    "Asia/Saigon": "Asia/Ho_Chi_Minh",
    "Atlantic/Faeroe": "Atlantic/Faroe",
    "Europe/Kiev": "Europe/Kyiv",
    "Pacific/Enderbury": "Pacific/Kanton",
    "Pacific/Ponape": "Pacific/Pohnpei",
    "Pacific/Truk": "Pacific/Chuuk",
  }),
);

/** UTC, and every zone this machine knows, by today's name, in alphabetical order. */
export const zoneNames = (): string[] => [
  "UTC",
  ...Intl.supportedValuesOf("timeZone")
    .map((name) => todaysNames.get(name) ?? name)
    .toSorted((one, other) => (one < other ? -1 : 1)),
];
