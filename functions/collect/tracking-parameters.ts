// Query parameters that follow readers around and say nothing about the page. Facts, kept as data.

/** A parameter whose name begins so is for tracking. */
export const trackingPrefixes: readonly string[] = [
  "utm_",
  "utm-",
  "pk_",
  "mtm_",
  "hsa_",
  "_hs",
  "at_",
  "ns_",
  "vero_",
];

const names = {
  advertising:
    "fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid ysclid twclid ttclid igshid igsh li_fat_id srsltid epik irclickid rdt_cid wickedid",
  mailAndShareButtons:
    "mc_cid mc_eid mkt_tok oly_anon_id oly_enc_id ck_subscriber_id s_cid sr_share smid smtyp smprod sharetype __twitter_impression spm scm",
  campaigns: "cmpid ncid cmp ocid wt_mc wt.mc_id xtor traffic_source",
  whereTheReaderCameFrom: "ref_src ref_url referrer srcref source_rss feedtype",
};

/** A parameter of exactly this name is for tracking. Lower case. */
export const trackingNames: ReadonlySet<string> = new Set(Object.values(names).join(" ").split(" "));
