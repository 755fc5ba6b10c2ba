// A reader and the links of a briefing, for tests.
export const siteUrl = "https://readout.example";

export const briefingLinks = {
  siteUrl,
  preferences: `${siteUrl}/preferences/r1`,
  unsubscribe: `${siteUrl}/unsubscribe/r1`,
  postalAddress: "Readout, 4 Quay Street, Port Callow, Ardmere",
};

export const everything = { sections: [], actors: [], language: "en" };
