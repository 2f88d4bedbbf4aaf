function domainSet(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.join(' ').split(' '));
}

/** Country codes of ISO 3166 in use as top-level domains, and `eu`, `uk`, `su`. */
const countries = domainSet(
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch',
  'ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm',
  'gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la',
  'lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np',
  'nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su',
  'sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw',
);

/** Generic top-level domains that companies use. */
const generic = domainSet(
  'com org net edu gov mil int arpa info biz name pro aero coop museum jobs mobi travel tel asia cat post xyz online site website',
  'space shop store app dev cloud tech email network systems solutions services digital agency company global world group holdings',
  'bank finance insurance capital energy health hospital clinic care legal law consulting engineering academy school university',
  'berlin hamburg koeln cologne bayern ruhr saarland london paris wien swiss zuerich nyc tokyo sydney melbourne amsterdam brussels',
  'gmbh ltd llc inc sarl live life one work works team tools zone center host page media news press',
);

/** Suffixes of networks that the public DNS does not know, RFC 2606 and 6762 among them. */
const inner = domainSet(
  'local localdomain lan internal intranet intra corp home private priv loc inet domain ad dom test example invalid dmz prd prod',
);

/** Two letters or a word that also end identifiers in code: `device.id`, `user.name`, `error.info`. */
const wordLike = domainSet(
  'id is in it to at as no so my me do be by am us ms ps st tv ai io pm name info post work live one host page app zip next test',
  'domain email private home example md sh py rs mm pl cc services group network store dev cat tools team zone',
);

/** What ends the name of a file or of a page on a server. */
const extensions = domainSet(
  'csv xml zip txt log logs plist json m mm h c cpp swift js ts md sh py rb pl html htm pdf png jpg jpeg gif heic gz tgz tar bz2 xz 7z',
  'rar dll exe config ips crash dylib framework app ipa mobileprovision cer crt pem p12 pfx der evtx evt db sqlite bak old tmp dat',
  'bin asmx aspx asp svc eas ashx php jsp yml yaml ini conf cfg eml ics vcf xls xlsx doc docx dmp trace rtf nib storyboard strings dtd xsd xsl',
);

export function isTopLevelDomain(label: string): boolean {
  return countries.has(label) || generic.has(label) || inner.has(label);
}

export function isInnerSuffix(label: string): boolean {
  return inner.has(label);
}

export function isWordLikeSuffix(label: string): boolean {
  return wordLike.has(label);
}

export function isFileExtension(label: string): boolean {
  return extensions.has(label);
}
