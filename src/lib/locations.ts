/** Cities of IBM Cloud's regions, as the console names them. */
const cities: Readonly<Record<string, string>> = {
  'us-south': 'Dallas',
  'us-east': 'Washington DC',
  'ca-tor': 'Toronto',
  'ca-mon': 'Montreal',
  'br-sao': 'Sao Paulo',
  'eu-gb': 'London',
  'eu-de': 'Frankfurt',
  'eu-es': 'Madrid',
  'au-syd': 'Sydney',
  'jp-tok': 'Tokyo',
  'jp-osa': 'Osaka',
  'in-che': 'Chennai',
}

/** `Dallas (us-south)`, `Global`; a region that is not known is given back as it is. */
export function locationName(region: string): string {
  if (region === 'global') return 'Global'
  const city = cities[region]
  return city === undefined ? region : `${city} (${region})`
}
