// Names of countries, regions and towns, and the adjectives made of them.
import { words, wordSet } from "./word-list.ts";

const countries = `
  Afghanistan Albania Algeria Andorra Angola Argentina Armenia Australia Austria Azerbaijan Bahamas Bahrain Bangladesh
  Barbados Belarus Belgium Belize Benin Bhutan Bolivia Bosnia Bosnia_and_Herzegovina Botswana Brazil Brunei Bulgaria
  Burkina_Faso Burma Burundi Cambodia Cameroon Canada Cape_Verde Cabo_Verde Central_African_Republic Chad Chile China
  Colombia Comoros Congo Costa_Rica Croatia Cuba Cyprus Czechia Czech_Republic Czechoslovakia Denmark Djibouti
  Dominica Dominican_Republic East_Timor Timor-Leste Timor_Leste Ecuador Egypt El_Salvador England Equatorial_Guinea
  Eritrea Estonia Eswatini Swaziland Ethiopia Fiji Finland France Gabon Gambia Georgia Germany Ghana Greece Grenada
  Greenland Guatemala Guinea Guinea-Bissau Guyana Haiti Honduras Hong_Kong Hungary Iceland India Indonesia Iran Iraq
  Ireland Northern_Ireland Israel Italy Ivory_Coast Cote_d'Ivoire Jamaica Japan Jordan Kazakhstan Kenya Kiribati
  Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Lesotho Liberia Libya Liechtenstein Lithuania Luxembourg Macau
  Macedonia North_Macedonia Madagascar Malawi Malaysia Maldives Mali Malta Marshall_Islands Mauritania Mauritius
  Mexico Micronesia Moldova Monaco Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nauru Nepal Netherlands
  Holland New_Zealand Nicaragua Niger Nigeria North_Korea Norway Oman Pakistan Palau Palestine Panama Papua_New_Guinea
  Paraguay Peru Philippines Poland Portugal Puerto_Rico Qatar Romania Russia Rwanda Samoa San_Marino Sao_Tome
  Saudi_Arabia Scotland Senegal Serbia Seychelles Sierra_Leone Singapore Slovakia Slovenia Solomon_Islands Somalia
  Somaliland South_Africa South_Korea South_Sudan Soviet_Union USSR Spain Sri_Lanka Sudan Suriname Sweden Switzerland
  Syria Taiwan Tajikistan Tanzania Thailand Tibet Togo Tonga Trinidad Tobago Trinidad_and_Tobago Tunisia Turkey
  Türkiye Turkmenistan Tuvalu Uganda Ukraine United_Arab_Emirates United_Kingdom United_States
  United_States_of_America Great_Britain Britain America Uruguay Uzbekistan Vanuatu Vatican Vatican_City Venezuela
  Vietnam Viet_Nam Wales Yemen Yugoslavia Zambia Zimbabwe Zanzibar Korea U.S. US U.S USA U.S.A. UK U.K. UAE U.A.E. DRC
  DR_Congo Democratic_Republic_of_Congo Democratic_Republic_of_the_Congo Republic_of_Congo Islamic_Republic_of_Iran
  New_Caledonia French_Polynesia Bermuda Guam Gibraltar Kashmir Crimea Chechnya Catalonia Kurdistan Gaza Gaza_Strip
  West_Bank Transnistria`;

const regions = `
  Africa Asia Europe Antarctica Oceania North_America South_America Latin_America Central_America Middle_East
  Near_East Far_East Southeast_Asia South_Asia Central_Asia East_Asia Western_Europe Eastern_Europe Central_Europe
  Northern_Europe East_Africa West_Africa North_Africa Southern_Africa Central_Africa Sub-Saharan_Africa
  Horn_of_Africa Caucasus Balkans Scandinavia Caribbean Sahel Sahara Maghreb Levant Arctic Siberia Eurasia
  Indo-Pacific Pacific Atlantic Mediterranean Baltic Black_Sea Red_Sea South_China_Sea East_China_Sea Persian_Gulf
  Gulf_of_Mexico Indian_Ocean Pacific_Ocean Atlantic_Ocean English_Channel Suez_Canal Panama_Canal Strait_of_Hormuz
  Himalayas Alps Andes Amazon Sinai Golan_Heights Negev Donbas Donetsk Luhansk Kherson Zaporizhzhia Mariupol Bakhmut
  Tigray Amhara Oromia Darfur Biafra Punjab Kerala Tamil_Nadu Karnataka Maharashtra Gujarat Rajasthan Uttar_Pradesh
  Madhya_Pradesh Bihar Assam Odisha Goa Haryana Telangana Andhra_Pradesh Himachal_Pradesh Uttarakhand Jharkhand
  Chhattisgarh West_Bengal Manipur Nagaland Mizoram Sikkim Jammu Ladakh Sindh Balochistan Khyber_Pakhtunkhwa Xinjiang
  Guangdong Hubei Sichuan Yunnan Hunan Henan Hebei Fujian Zhejiang Jiangsu Shandong Shanxi Inner_Mongolia Queensland
  Victoria Tasmania New_South_Wales Western_Australia South_Australia Northern_Territory Ontario Quebec
  British_Columbia Alberta Manitoba Saskatchewan Nova_Scotia New_Brunswick Newfoundland Yukon Nunavut Bavaria Saxony
  Tuscany Sicily Sardinia Lombardy Brittany Normandy Provence Andalusia Galicia Basque_Country Wallonia Flanders
  Silesia Transylvania Yorkshire Cornwall Kent Essex Sussex Surrey Norfolk Suffolk Devon Dorset Somerset Cumbria
  Lancashire Cheshire Midlands Highlands Ulster Java Sumatra Borneo Sulawesi Bali Papua Aceh Mindanao Luzon Okinawa
  Hokkaido Hokkaidō Kyushu Honshu Jeju Gauteng KwaZulu-Natal Western_Cape Eastern_Cape Limpopo Mpumalanga Lagos_State
  Kano Kaduna Borno Rivers_State Niger_Delta Delta_State Ogun Oyo Osun Ondo Ekiti Edo Anambra Enugu Imo Abia Kogi
  Benue Plateau Katsina Sokoto Zamfara Kebbi Jigawa Yobe Bauchi Gombe Adamawa Taraba Nasarawa Kwara Ebonyi Bayelsa
  Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa
  Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska
  Nevada New_Hampshire New_Jersey New_Mexico New_York North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania
  Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont Virginia West_Virginia Washington Wisconsin
  Wyoming New_England Midwest Silicon_Valley Rust_Belt Appalachia Capitol_Hill Wall_Street Downing_Street Fleet_Street
  Guantanamo Guantanamo_Bay Fla. Calif. Ariz. Mass. Pa. Tex. Mich. Ill. Wis. Minn. Tenn. Conn. Colo. Okla. Ore. Wash.
  Va. Ga. N.Y. N.J. N.H. N.C. S.C. D.C.`;

const towns = `
  Abidjan Abu_Dhabi Abuja Accra Addis_Ababa Aden Adelaide Agra Ahmedabad Albany Albuquerque Aleppo Alexandria Algiers
  Almaty Amman Amritsar Amsterdam Anaheim Anchorage Ankara Annapolis Antananarivo Antwerp Asheville Ashgabat Asmara
  Astana Asunción Asuncion Athens Atlanta Auckland Augusta Austin Baghdad Baku Baltimore Bamako Bandung Bangalore
  Bengaluru Bangkok Bangui Banjul Barcelona Basel Basra Bath Baton_Rouge Beijing Beirut Belfast Belgrade Belmopan
  Benghazi Bergen Berkeley Berlin Bern Bhopal Bilbao Birmingham Bishkek Bissau Blantyre Bloemfontein Bogotá Bogota
  Boise Bologna Bonn Bordeaux Boston Boulder Bradford Brasília Brasilia Bratislava Brazzaville Bremen Brighton
  Brisbane Bristol Brooklyn Bronx Brussels Bucharest Budapest Buenos_Aires Buffalo Bujumbura Bulawayo Busan Cairo
  Calais Calgary Cali Cambridge Canberra Cannes Cape_Town Caracas Cardiff Casablanca Charleston Charlotte
  Charlottesville Chelyabinsk Chennai Chicago Chisinau Chittagong Christchurch Cincinnati Cleveland Cologne Colombo
  Columbus Conakry Copenhagen Cork Coventry Dakar Dallas Damascus Dar_es_Salaam Darwin Davos Dayton Dearborn Debrecen
  Delhi New_Delhi Denver Derby Des_Moines Detroit Dhaka Dili Doha Donetsk Dortmund Douala Dresden Dubai Dublin Dundee
  Durban Dushanbe Düsseldorf Edinburgh Edmonton Eindhoven Entebbe Erbil Essen Exeter Fallujah Florence Fort_Worth
  Frankfurt Freetown Fresno Fukuoka Fukushima Gaborone Galway Gdansk Geneva Genoa Ghent Glasgow Gothenburg Granada
  Graz Grozny Guadalajara Guangzhou Guatemala_City Guayaquil Hague The_Hague Haifa Halifax Hamburg Hangzhou Hanoi
  Harare Harbin Harlem Hartford Havana Hebron Helsinki Herat Hiroshima Ho_Chi_Minh_City Hobart Hollywood Honolulu
  Houston Hull Hyderabad Idlib Incheon Indianapolis Islamabad Istanbul Izmir Jackson Jacksonville Jaffa Jaipur Jakarta
  Jalalabad Jeddah Jenin Jerusalem Johannesburg Juba Kabul Kalamazoo Kampala Kandahar Kano Kansas_City Karachi
  Kathmandu Kaunas Kazan Kharkiv Khartoum Kiev Kyiv Kigali Kingston Kinshasa Kirkuk Kisumu Knoxville Kobe Kolkata
  Calcutta Kosovo Krakow Kraków Kuala_Lumpur Kunduz Kyoto La_Paz Lagos Lahore Las_Vegas Lausanne Leeds Leicester
  Leipzig Lexington Libreville Lille Lilongwe Lima Limerick Lincoln Linz Lisbon Little_Rock Liverpool Ljubljana Lomé
  London Long_Beach Long_Island Los_Angeles Louisville Luanda Lubumbashi Lucknow Lusaka Luton Lviv Lyon Madison Madrid
  Malaga Malmö Managua Manama Manaus Manchester Manhattan Manila Maputo Maracaibo Marrakesh Marseille Maseru Mecca
  Medellín Medellin Medina Melbourne Memphis Mexico_City Miami Milan Milwaukee Minneapolis Minsk Mobile Mogadishu
  Mombasa Monrovia Monterrey Montevideo Montgomery Montpellier Montreal Moscow Mosul Mumbai Bombay Munich Muscat
  Mykolaiv Nagasaki Nagoya Nairobi Nanjing Nantes Naples Nashville Nassau Naypyidaw N'Djamena Newark Newcastle
  New_Haven New_Orleans New_York_City Niamey Nice Nicosia Norwich Nottingham Nouakchott Novosibirsk Nuremberg Oakland
  Odesa Odessa Oklahoma_City Omaha Orlando Osaka Oslo Ottawa Ouagadougou Oxford Palermo Palo_Alto Palm_Beach
  Panama_City Paris Pasadena Patna Perth Peshawar Philadelphia Phnom_Penh Phoenix Pittsburgh Plymouth Port-au-Prince
  Port_Harcourt Portland Porto Portsmouth Port_Moresby Prague Praia Pretoria Pristina Providence Pune Pyongyang Quetta
  Quito Rabat Raleigh Ramallah Ramstein Rangoon Yangon Ravenna Rawalpindi Reykjavik Richmond Riga Rio_de_Janeiro Rio
  Riyadh Rochester Rome Rotterdam Rouen Sacramento Salem Salt_Lake_City Salzburg San_Antonio San_Diego San_Francisco
  San_José San_Jose San_Juan San_Salvador Sanaa Sana'a Santa_Fe Santa_Monica Santiago Santo_Domingo São_Paulo
  Sao_Paulo Sapporo Sarajevo Savannah Scottsdale Seattle Seoul Seville Shanghai Sheffield Shenzhen Skopje Sofia
  Southampton Spokane Springfield Srebrenica Srinagar St._Louis St._Petersburg Saint_Petersburg Stalingrad Stanford
  Stockholm Strasbourg Stuttgart Suez Surabaya Suva Suzhou Swansea Sydney Syracuse Taipei Tallahassee Tallinn Tampa
  Tampico Tangier Tashkent Tbilisi Tegucigalpa Tehran Tel_Aviv The_Bronx Thessaloniki Thimphu Tianjin Tijuana Timbuktu
  Tirana Tokyo Toledo Topeka Toronto Toulouse Tripoli Tucson Tulsa Tunis Turin Ulaanbaatar Ulan_Bator Uppsala Utrecht
  Valencia Valletta Valparaíso Vancouver Venice Vicksburg Victoria Vienna Vientiane Vilnius Vladivostok Volgograd
  Warsaw Wellington Wichita Windhoek Winnipeg Wolverhampton Wuhan Xi'an Yalta Yaoundé Yaounde Yekaterinburg Yerevan
  Yokohama York Zagreb Zaria Zürich Zurich`;

/** Names of places as they are written, lower-cased. */
export const places: ReadonlySet<string> = new Set(
  words(`${countries} ${regions} ${towns}`).map((name) => name.toLowerCase()),
);

/** Words that make a place of the name they follow or precede: "Tarn River", "Lake Oro", "Fort Ness". */
export const placeWordsAfter = wordSet(`
  river lake sea ocean bay gulf island islands isle mountain mountains mount hill hills valley desert forest coast
  peninsula strait canal county province state district region city town village municipality prefecture oblast
  governorate airport park street avenue road square bridge beach harbour harbor port border canyon creek falls
  glacier plateau basin delta territory borough parish station stadium plaza boulevard lane heights springs ridge reef
  cape highway dam`);
export const placeWordsBefore = wordSet(`
  lake mount mt. cape fort gulf port isle strait river camp san santa santo são sao saint st. ste. los las el la
  puerto rio villa ciudad north south east west northern southern eastern western upper lower central greater new`);

/** Adjectives and nouns of peoples, faiths and parties: written with a capital and no actor's name by themselves. */
export const peoples = wordSet(`
  afghan afghans african africans albanian albanians algerian algerians american americans angolan arab arabs arabian
  arabic argentine argentinian argentines armenian armenians asian asians australian australians austrian austrians
  azerbaijani bahraini bangladeshi bangladeshis basque belarusian belarusians belgian belgians bolivian bolivians
  bosnian bosnians botswanan brazilian brazilians british briton britons bulgarian bulgarians burmese burundian
  cambodian cambodians cameroonian canadian canadians catalan catalans caribbean central chadian chechen chilean
  chileans chinese colombian colombians congolese croatian croatians croat cuban cubans cypriot czech czechs danish
  dane danes dutch ecuadorian egyptian egyptians english emirati eritrean estonian estonians ethiopian ethiopians
  european europeans filipino filipinos finnish finn finns french frenchman gabonese gambian georgian georgians german
  germans ghanaian ghanaians greek greeks guatemalan guinean haitian haitians honduran hungarian hungarians icelandic
  indian indians indonesian indonesians iranian iranians iraqi iraqis irish irishman israeli israelis italian italians
  ivorian jamaican japanese jordanian jordanians kazakh kenyan kenyans korean koreans kosovar kurdish kurd kurds
  kuwaiti kyrgyz lao laotian latin latvian latvians lebanese liberian libyan libyans lithuanian lithuanians macedonian
  malagasy malawian malaysian malaysians malian maltese mauritanian mexican mexicans moldovan mongolian montenegrin
  moroccan moroccans mozambican namibian nepalese nepali nicaraguan nigerian nigerians nigerien norwegian norwegians
  omani pakistani pakistanis palestinian palestinians panamanian paraguayan persian peruvian peruvians polish pole
  poles portuguese qatari romanian romanians russian russians rwandan rwandans salvadoran saudi saudis scottish scot
  scots senegalese serbian serb serbs singaporean slovak slovakian slovenian slovene somali somalis spanish spaniard
  spaniards sudanese swedish swede swedes swiss syrian syrians taiwanese tajik tanzanian tanzanians thai tibetan
  tibetans tunisian turkish turk turks turkmen ugandan ugandans ukrainian ukrainians uruguayan uyghur uyghurs uighur
  uighurs uzbek venezuelan venezuelans vietnamese welsh yemeni yemenis zambian zambians zimbabwean zimbabweans eu-wide
  western westerner westerners eastern northern southern african-american african-americans latino latinos latina
  hispanic hispanics caucasian asian-american christian christians muslim muslims islamic islamist islamists jewish
  jew jews hindu hindus sikh sikhs buddhist buddhists catholic catholics protestant protestants orthodox evangelical
  evangelicals anglican mormon mormons sunni sunnis shia shiite shiites republican republicans democrat democrats
  democratic conservative conservatives tory tories liberal liberals communist communists socialist socialists marxist
  nazi nazis fascist soviet soviets gop-led zionist kremlin-backed texan texans californian californians floridian
  new_yorker new_yorkers londoner londoners parisian berliner hawaiian alaskan bavarian sicilian tamil tamils bengali
  bengalis punjabi pashtun hazara tutsi hutu hausa igbo yoruba fulani zulu xhosa oromo amhara tigrayan tigrayans masai
  maori aboriginal catalonian crimean chechens rohingya yazidi druze alawite houthi houthis balkan baltic nordic
  scandinavian soviet-era eurasian transatlantic pan-african afro-american anglo-american`);
