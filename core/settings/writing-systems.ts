/** What a script needs other than the Latin one does, for which the settings are made. */
export interface WritingSystem {
  /** Its faces, the ones that machines have, serifed (or what comes near it) and plain. */
  readonly serif: readonly string[];
  readonly sans: readonly string[];
  /** Factor of the size: letters drawn smaller than Latin ones of the same size are above 1. */
  readonly size: number;
  /** Factor of the line height. */
  readonly leading: number;
  /** Its letters are joined, so that nothing may be put between them. */
  readonly joined?: boolean;
  /** How far the first line of a paragraph is moved in, in ems. */
  readonly indent?: number;
}

/** A script whose faces are Noto's, with what else systems have for it. */
function noto(
  name: string,
  { serif = [], sans = [], ...needs }: Partial<WritingSystem> & { size: number; leading: number },
): WritingSystem {
  return {
    serif: [`Noto Serif ${name}`, ...serif],
    sans: [...sans, `Noto Sans ${name}`],
    ...needs,
  };
}

// Lines of ideographs have no ascenders to part them: requirements for Japanese and Chinese layout
// advise between 1.5 and 2. @see https://www.w3.org/TR/jlreq/ and https://www.w3.org/TR/clreq/
const IDEOGRAPHS = { size: 1, leading: 1.1 };
const INDIC = { size: 1.06, leading: 1.12, joined: true };

const JAPANESE = noto('CJK JP', {
  ...IDEOGRAPHS,
  serif: ['Noto Serif JP', 'Hiragino Mincho ProN', 'Yu Mincho'],
  sans: ['Hiragino Sans', 'Yu Gothic', 'Noto Sans JP'],
  indent: 1,
});
const SIMPLIFIED = noto('CJK SC', {
  ...IDEOGRAPHS,
  serif: ['Noto Serif SC', 'Source Han Serif SC', 'Songti SC', 'SimSun'],
  sans: ['PingFang SC', 'Microsoft YaHei', 'Noto Sans SC'],
  indent: 2,
});
const TRADITIONAL = noto('CJK TC', {
  ...IDEOGRAPHS,
  serif: ['Noto Serif TC', 'Songti TC', 'PMingLiU'],
  sans: ['PingFang TC', 'Microsoft JhengHei', 'Noto Sans TC'],
  indent: 2,
});
const KOREAN = noto('CJK KR', {
  size: 1,
  leading: 1.06,
  serif: ['Noto Serif KR', 'AppleMyungjo', 'Batang'],
  sans: ['Apple SD Gothic Neo', 'Malgun Gothic', 'Noto Sans KR'],
  indent: 1,
});
const NASKH: WritingSystem = {
  serif: ['Noto Naskh Arabic', 'Amiri', 'Al Nile', 'Sakkal Majalla'],
  sans: ['SF Arabic', 'Noto Sans Arabic', 'Segoe UI'],
  size: 1.12,
  leading: 1.1,
  joined: true,
};
/** Words slope down over one another, so that lines need far more room. */
const NASTALIQ: WritingSystem = {
  serif: ['Noto Nastaliq Urdu', 'Jameel Noori Nastaleeq', 'Urdu Typesetting', 'Noto Naskh Arabic'],
  sans: ['Noto Nastaliq Urdu', 'Urdu Typesetting', 'Noto Sans Arabic'],
  size: 1.06,
  leading: 1.4,
  joined: true,
};
const HEBREW = noto('Hebrew', {
  size: 1.08,
  leading: 1.04,
  serif: ['Frank Ruhl Libre', 'New Peninim MT', 'David'],
  sans: ['Arial Hebrew', 'Segoe UI'],
});
const DEVANAGARI = noto('Devanagari', {
  ...INDIC,
  serif: ['ITF Devanagari', 'Nirmala UI'],
  sans: ['Kohinoor Devanagari', 'Nirmala UI'],
});
const BENGALI = noto('Bengali', {
  ...INDIC,
  sans: ['Kohinoor Bangla', 'Nirmala UI'],
});
const THAI = noto('Thai', {
  size: 1.1,
  leading: 1.1,
  serif: ['Thonburi', 'Leelawadee UI'],
  sans: ['Thonburi', 'Leelawadee UI'],
});

/** By the language, with the script where a language is written in several. */
const BY_LANGUAGE: Readonly<Record<string, WritingSystem>> = {
  ja: JAPANESE,
  zh: SIMPLIFIED,
  'zh-hant': TRADITIONAL,
  yue: TRADITIONAL,
  ko: KOREAN,
  ar: NASKH,
  fa: NASKH,
  ps: NASKH,
  sd: NASKH,
  ug: NASKH,
  ckb: NASKH,
  ur: NASTALIQ,
  he: HEBREW,
  yi: HEBREW,
  hi: DEVANAGARI,
  mr: DEVANAGARI,
  ne: DEVANAGARI,
  sa: DEVANAGARI,
  bn: BENGALI,
  as: BENGALI,
  pa: noto('Gurmukhi', { ...INDIC, sans: ['Nirmala UI'] }),
  gu: noto('Gujarati', { ...INDIC, sans: ['Nirmala UI'] }),
  ta: noto('Tamil', { ...INDIC, joined: false, sans: ['Nirmala UI'] }),
  te: noto('Telugu', { ...INDIC, sans: ['Nirmala UI'] }),
  kn: noto('Kannada', { ...INDIC, sans: ['Nirmala UI'] }),
  ml: noto('Malayalam', { ...INDIC, sans: ['Nirmala UI'] }),
  si: noto('Sinhala', { ...INDIC, sans: ['Nirmala UI'] }),
  th: THAI,
  lo: noto('Lao', { size: 1.1, leading: 1.1, sans: ['Lao Sangam MN', 'Leelawadee UI'] }),
  km: noto('Khmer', { size: 1.08, leading: 1.2, sans: ['Khmer Sangam MN', 'Leelawadee UI'] }),
  my: noto('Myanmar', { size: 1.06, leading: 1.24, sans: ['Myanmar Sangam MN', 'Myanmar Text'] }),
  bo: {
    serif: ['Noto Serif Tibetan', 'Kokonor', 'Microsoft Himalaya'],
    sans: ['Noto Serif Tibetan', 'Kailasa', 'Microsoft Himalaya'],
    size: 1.15,
    leading: 1.2,
  },
};

const TRADITIONAL_CHINESE = /^zh-(?:hant|tw|hk|mo)\b/;

/**
 * What the script of a language needs; undefined for those that the settings are made for.
 * @param language BCP 47
 */
export function writingSystemOf(language: string | undefined): WritingSystem | undefined {
  const tag = language?.toLowerCase() ?? '';
  if (/-latn\b/.test(tag)) return undefined;
  if (TRADITIONAL_CHINESE.test(tag)) return BY_LANGUAGE['zh-hant'];
  const [name = ''] = tag.split('-');
  return Object.hasOwn(BY_LANGUAGE, name) ? BY_LANGUAGE[name] : undefined;
}
