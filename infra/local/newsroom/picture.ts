// A press photograph that nobody had to take: two hills, a sky and a river, coloured by the article's number.

/** An SVG of 1200 by 675 units. The same number gives the same picture. */
export const pictureOf = (number: number): string => {
  const hue = (number * 47) % 360;
  const height = 330 + ((number * 31) % 120);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 675">
<defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="hsl(${hue} 35% 78%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 45% 92%)"/></linearGradient></defs>
<rect width="1200" height="675" fill="url(#sky)"/>
<circle cx="${200 + (number % 800)}" cy="180" r="58" fill="hsl(${(hue + 60) % 360} 70% 88%)"/>
<path d="M0 ${height} Q300 ${height - 190} 620 ${height - 20} T1200 ${height - 90} V675 H0Z" fill="hsl(${hue} 22% 52%)"/>
<path d="M0 ${height + 110} Q420 ${height - 30} 760 ${height + 90} T1200 ${height + 40} V675 H0Z" fill="hsl(${hue} 26% 36%)"/>
<path d="M480 675 Q560 ${height + 190} 700 ${height + 130} L760 ${height + 132} Q690 ${height + 220} 820 675Z" fill="hsl(${(hue + 180) % 360} 30% 74%)"/>
</svg>
`;
};
