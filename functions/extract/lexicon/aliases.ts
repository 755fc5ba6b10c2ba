// Other names of places and organisations that everybody knows and no rule can tell: a line each, first the name that is shown.
// Case counts: "who" is not "WHO". A name stands once in each table; an acronym that many share stands in none.

export const placeAliases = `
  United States | US | U.S. | USA | U.S.A. | United States of America | America
  United Kingdom | UK | U.K. | Britain | Great Britain
  Russia | Russian Federation
  China | People's Republic of China | PRC
  South Korea | Republic of Korea | ROK
  North Korea | Democratic People's Republic of Korea | DPRK
  United Arab Emirates | UAE | U.A.E. | Emirates
  Democratic Republic of the Congo | Democratic Republic of Congo | DR Congo | DRC | Congo-Kinshasa
  Ivory Coast | Côte d'Ivoire | Cote d'Ivoire
  Myanmar | Burma
  Czech Republic | Czechia
  Turkey | Türkiye | Turkiye
  Eswatini | Swaziland
  East Timor | Timor-Leste
  Cape Verde | Cabo Verde
  Netherlands | Holland
  North Macedonia | Macedonia
  Saudi Arabia | Kingdom of Saudi Arabia | KSA
  Iran | Islamic Republic of Iran
  Syria | Syrian Arab Republic
  Kyiv | Kiev
  Mumbai | Bombay
  Kolkata | Calcutta
  Chennai | Madras
  Beijing | Peking
  New York City | NYC
  Los Angeles | LA | L.A.
  Washington, D.C. | Washington DC | Washington D.C. | D.C. | DC
  West Bank | Judea and Samaria
  Vatican City | Vatican | Holy See
  Republic of the Congo | Congo-Brazzaville | Republic of Congo
  Bosnia and Herzegovina | Bosnia | Bosnia-Herzegovina
  São Tomé and Príncipe | Sao Tome and Principe | Sao Tome
  Papua New Guinea | PNG
  Sri Lanka | Ceylon
  Taiwan | Republic of China
  Germany | Federal Republic of Germany
  France | French Republic
  Soviet Union | USSR | U.S.S.R.
  Palestine | State of Palestine | Palestinian Territories
  Ho Chi Minh City | Saigon
  Yangon | Rangoon
  Kharkiv | Kharkov
  Chernobyl | Chornobyl
  Bengaluru | Bangalore
  San Francisco | SF
  Philadelphia | Philly
  Las Vegas | Vegas
  Rio de Janeiro | Rio`;

export const organisationAliases = `
  United Nations | UN | U.N. | United Nations Organization | UNO
  European Union | EU | E.U.
  North Atlantic Treaty Organization | North Atlantic Treaty Organisation | NATO | Nato
  World Health Organization | World Health Organisation | WHO
  World Trade Organization | World Trade Organisation | WTO
  International Monetary Fund | IMF
  African Union | AU
  Association of Southeast Asian Nations | ASEAN | Asean
  Organization of the Petroleum Exporting Countries | OPEC | Opec
  International Criminal Court | ICC
  International Court of Justice | ICJ
  Federal Bureau of Investigation | FBI | F.B.I.
  Central Intelligence Agency | CIA | C.I.A.
  National Security Agency | NSA
  Department of Justice | Justice Department | DOJ
  Department of State | State Department
  Department of Defense | Defense Department | Pentagon
  Department of Homeland Security | Homeland Security | DHS
  Environmental Protection Agency | EPA
  Federal Reserve | Fed | Federal Reserve Board
  Republican Party | GOP | G.O.P.
  British Broadcasting Corporation | BBC
  Cable News Network | CNN
  New York Times | NYT | NY Times
  Washington Post | WaPo
  Wall Street Journal | WSJ
  Associated Press | AP
  Agence France-Presse | AFP
  Facebook | Meta Platforms
  Google | Google LLC
  Islamic State | ISIS | ISIL | IS | Daesh | Islamic State of Iraq and Syria | Islamic State of Iraq and the Levant
  Hezbollah | Hizbollah | Hizbullah
  al-Qaeda | Al Qaeda | al Qaeda | al-Qaida | al Qaida
  al-Shabaab | al Shabaab | al-Shabab | al Shabab
  Taliban | Taleban
  Médecins Sans Frontières | Doctors Without Borders | MSF
  Bharatiya Janata Party | BJP
  African National Congress | ANC
  European Central Bank | ECB
  European Commission | EC
  Bank of England | BoE
  Manchester United | Man United | Man Utd
  Manchester City | Man City
  United Nations Children's Fund | UNICEF | Unicef
  United Nations Educational, Scientific and Cultural Organization | UNESCO | Unesco
  United Nations High Commissioner for Refugees | UNHCR | UN Refugee Agency | UN refugee agency
  United Nations Security Council | UN Security Council | U.N. Security Council
  United Nations General Assembly | UN General Assembly | U.N. General Assembly
  International Atomic Energy Agency | IAEA
  International Labour Organization | International Labor Organization | ILO
  World Food Programme | World Food Program | WFP
  Food and Agriculture Organization | FAO
  Organisation for Economic Co-operation and Development | Organization for Economic Cooperation and Development | OECD
  Economic Community of West African States | ECOWAS | Ecowas
  Organization of American States | OAS
  Organization for Security and Co-operation in Europe | OSCE
  International Olympic Committee | IOC
  World Anti-Doping Agency | WADA
  Asian Development Bank | ADB
  African Development Bank | AfDB
  Food and Drug Administration | FDA | F.D.A.
  Centers for Disease Control and Prevention | CDC | Centers for Disease Control
  Federal Aviation Administration | FAA
  Federal Communications Commission | FCC
  Federal Trade Commission | FTC
  Securities and Exchange Commission | SEC
  Internal Revenue Service | IRS
  Federal Emergency Management Agency | FEMA
  National Aeronautics and Space Administration | NASA | Nasa
  National Institutes of Health | NIH
  Immigration and Customs Enforcement | ICE
  Drug Enforcement Administration | DEA
  Department of the Treasury | Treasury Department
  Department of Education | Education Department
  Department of Energy | Energy Department
  Department of Labor | Labor Department
  Department of Agriculture | Agriculture Department | USDA
  Department of Commerce | Commerce Department
  Democratic National Committee | DNC
  Republican National Committee | RNC
  American Civil Liberties Union | ACLU
  National Rifle Association | NRA
  New York Police Department | NYPD | New York City Police Department
  Los Angeles Police Department | LAPD
  Massachusetts Institute of Technology | MIT | M.I.T.
  National Health Service | NHS
  United States Congress | US Congress | U.S. Congress
  United States Senate | US Senate | U.S. Senate
  United States Supreme Court | US Supreme Court | U.S. Supreme Court
  United States Navy | US Navy | U.S. Navy
  United States Army | US Army | U.S. Army
  Scottish National Party | SNP
  UK Independence Party | UKIP | Ukip
  Democratic Unionist Party | DUP
  Social Democratic Party of Germany | SPD
  Christian Democratic Union | CDU
  Alternative for Germany | AfD
  Kurdistan Workers' Party | PKK | Kurdistan Workers Party
  Palestine Liberation Organization | Palestine Liberation Organisation | PLO
  Communist Party of China | Chinese Communist Party | CCP | CPC
  Pakistan Tehreek-e-Insaf | PTI
  Economic Freedom Fighters | EFF
  Union of European Football Associations | UEFA | Uefa
  Fédération Internationale de Football Association | FIFA | Fifa
  National Football League | NFL
  National Basketball Association | NBA
  National Hockey League | NHL
  Major League Baseball | MLB
  National Collegiate Athletic Association | NCAA
  Canadian Broadcasting Corporation | CBC
  Public Broadcasting Service | PBS
  National Public Radio | NPR
  Los Angeles Times | LA Times | L.A. Times
  Financial Times | FT
  International Business Machines | IBM
  General Motors | GM
  General Electric | GE
  Procter & Gamble | P&G
  JPMorgan Chase | JPMorgan | JP Morgan | J.P. Morgan
  Volkswagen | VW`;
