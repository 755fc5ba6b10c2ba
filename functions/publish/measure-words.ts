// Words between a number and the thing it measures: "prices rose by 6%", "a transaction worth €4bn", "turnout was 61%".

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Words that lead from what is measured to its number; what stands before them is measured. */
export const links: ReadonlySet<string> = words(
  `of at to by was is were are be been being has have had will would could may might that which who not now then also still only just
already even again almost nearly about around some roughly over under above below than more less fewer up down just well sharply
slightly further rose risen rise rises rising fell fallen fall falls falling grew grown grow grows growing climbed climb climbs dropped
drop drops slipped slip slips jumped jump jumps increased increase increases increasing decreased decrease decreases declined decline
declines shrank shrunk shrink shrinks gained lost doubled tripled eased edged slowed soared surged plunged stood stands stand stays
stayed remained remains reached reach reaches reaching hit hits totalled totaled totals amounted amounts amount came comes come
worth costs cost averaged averages averaging exceeded exceeds exceed topped tops raised lowered cut reduced kept held set put estimated believed thought
expected projected forecast seen valued priced fixed capped limited lifted`,
);

/** Words that end a noun phrase to their right or left and are no part of it, besides those of grammar. */
export const noMeasure: ReadonlySet<string> = words(
  `according agreed against ahead allows announced approved asked based because began bought brought buy buys calls called caught
carried carry carries caused causes claimed counted counts cutting demanded demands drew earned earns ended faces found gave gives got had has have
heard helped hopes including left likely lifts lifting lose loses lost made makes making meant needs offered offers owed owes paid pay pays
paying plans predicted prevented produced promised puts putting raise raises raising receive received receives recommended reported reports
rejected said say says saw sees sell sells sends sent shows showed shown since sold spend spends spent suggests suggested
take taken takes taking testified thinks told took transferred treated voted wants while win wins winning won worked works million millions billion billions trillion thousand thousands
hundred hundreds excess range region order january february march april may june july august september october november december monday
tuesday wednesday thursday friday saturday sunday spring summer autumn winter person him today yesterday tomorrow course`,
);

/** "€3m in damages" names the thing; "in cash" and "in total" do not. */
export const noThings: ReadonlySet<string> = words(
  `advance all cash total value principle part turn return fact full addition average instalments installments`,
);

/** Nouns that measure something else and do not say what: "112 grams". */
export const units: ReadonlySet<string> = words(
  `gram grams kilogram kilograms kilo kilos tonne tonnes ton tons ounce ounces pound pounds litre litres liter liters gallon gallons
barrel barrels hectare hectares megawatt megawatts gigawatt gigawatts kilowatt kilowatts watts percent point bottle bottles bag bags
sack sacks truckload truckloads box boxes container containers load loads kilometre kilometres mile miles`,
);

/** What several people or parties each have a number of: whose it is belongs to its name. */
export const contested: ReadonlySet<string> = words("vote votes seat seats mandates delegates ballots support");

/** Verbs whose object has a price: "sold the line for €90m". */
export const trades: ReadonlySet<string> = words(
  `buy buys buying bought sell sells selling sold acquire acquires acquiring acquired purchase purchases purchasing purchased auction
auctions auctioned rent rents rented lease leases leased hire hires hired`,
);
