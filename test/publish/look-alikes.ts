// Reports of invented events, two and two alike in everything but names, places and numbers.

export const reports: Readonly<Record<string, readonly string[]>> = {
  "flood in Varnow": [
    `The river Selt burst its banks at Varnow before dawn on Monday, killing six people and driving hundreds from their homes, the governor of Ostermark said.
Rescuers in boats lifted families from rooftops in the old town of Varnow. The water came after two days of rain had filled the reservoir at Lomnik.
Governor Petra Hallasch promised an inquiry into why the sirens of Varnow stayed silent.`,
    `Six people died when the Selt flooded the town of Varnow in Ostermark. Streets near the market stood two metres under water and rescuers took people from rooftops with boats.
The reservoir of Lomnik upstream had spilled over after heavy rain. Petra Hallasch, the governor, came to Varnow in the afternoon and spoke of a failure of the sirens.`,
    `Hours after the flood, the people of Varnow asked why nobody had warned them. Governor Hallasch said the sirens along the Selt had failed for want of power.
The operator of the Lomnik reservoir denied opening its gates too early. Ostermark has declared two days of mourning for the dead of Varnow.`,
  ],
  "flood in Quillabre": [
    `The river Tambo burst its banks at Quillabre before dawn on Monday, killing nine people and driving hundreds from their homes, the mayor said.
Rescuers in boats lifted families from rooftops near the cathedral of Quillabre. The water came after three days of rain in the hills of Achuma.
Mayor Ignacio Rovalde promised an inquiry into why the dykes of the Tambo gave way.`,
    `Nine people died when the Tambo flooded the city of Quillabre. Streets near the cathedral stood a metre under water and rescuers took people from rooftops with boats.
Rain in the hills of Achuma had softened the dykes. Ignacio Rovalde, the mayor, spoke of a failure of the engineers of Quillabre.`,
  ],
  "trial of Drexel": [
    `The former mining minister Conrad Drexel went on trial in Bellhaven on Monday, accused of taking bribes from the company Northpit.
Prosecutor Amalie Sund told the judges that Drexel had been paid in gold coins. The minister pleaded not guilty. His lawyer, Otis Fenn, called the witnesses of Northpit liars.`,
    `Conrad Drexel denies everything. In the first hour of his bribery trial in Bellhaven the former minister of mines said he had never met the owners of Northpit.
Amalie Sund, for the prosecution, showed the judges photographs of gold coins found in Drexel's cellar.`,
  ],
  "trial of Marchetta": [
    `The former health minister Lucia Marchetta went on trial in Porto Sale on Monday, accused of taking bribes from the company Medivar.
Prosecutor Bruno Caldi told the judges that Marchetta had been paid in holidays. The minister pleaded not guilty. Her lawyer, Ines Orla, called the witnesses of Medivar liars.`,
    `Lucia Marchetta denies everything. In the first hour of her bribery trial in Porto Sale the former minister of health said she had never met the owners of Medivar.
Bruno Caldi, for the prosecution, showed the judges photographs of a yacht on which Marchetta had sailed for Medivar.`,
  ],
};

/** All reports, with the event each is on. */
export const allReports = Object.entries(reports).flatMap(([event, texts]) =>
  texts.map((text, index) => ({ id: `${event} ${index + 1}`, event, text })),
);
