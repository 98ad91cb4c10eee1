import type { PatternLanguage } from './pattern-languages.ts';

/**
 * Whose the patterns are and on what terms they may be passed on, as their sources in hyph-utf8 say
 * (https://www.hyphenation.org/tex). The package has the patterns without it; the scripts that the
 * build makes of them begin with it.
 */
export const PATTERN_NOTICES: Readonly<Record<PatternLanguage, string>> = {
  af: 'Copyright (C) 2013 Tilla Fick and Chris Swanepoel. LPPL 1.3 or later.',
  be: 'Copyright (C) 2016 Maksim Salau. MIT.',
  bg: 'Copyright (C) 2000, 2004, 2017 Anton Zinoviev. BSD-like: in source and binary form with this notice.',
  ca: 'Copyright (C) 1991-1995, 2003 Gonçal Badenes. LPPL 1 or later.',
  cy: 'Copyright (C) 1996 Yannis Haralambous. LPPL 1 or later, or MIT.',
  da: 'Copyright (C) 1994 Frank Jensen. LPPL 1.3 or later, or MIT.',
  'de-1996': 'Copyright (C) 2013-2021 Deutschsprachige Trennmustermannschaft. MIT.',
  'el-monoton': 'Copyright (C) 2008-2011 Dimitrios Filippou. LPPL 1 or later.',
  'en-gb': 'Copyright (C) 1992, 1996, 2005, 2016 Dominik Wujastyk, Graham Toal. MIT.',
  'en-us':
    'Copyright (C) 1990, 2004, 2005 Gerard D.C. Kuiken. copying and distribution, with or without modification, permitted with this notice.',
  es: 'Copyright (C) 1993, 1997 Javier Bezos, 2001-2019 Javier Bezos, CervanTeX. MIT.',
  et: 'Copyright (C) 2004-2015 Enn Saar. MIT or LPPL 1.3.',
  eu: 'Copyright (C) 1997, 2008 Juan M. Aguirregabiria. free of charge, with this notice; changed in form.',
  fi: 'Copyright (C) 1986, 1988, 1989 Kauko Saarinen. may be freely distributed.',
  fr: 'Copyright (C) 1994-2002 Daniel Flipo, Bernard Gaulle, 2016 Arthur Reutenauer. MIT.',
  ga: 'Copyright (C) 2004-2015 Kevin P. Scannell. GPL 2 or later, or MIT.',
  gl: 'Copyright (C) 2006, 2007, 2008, 2010 Javier A. Múgica. LPPL 1.3.',
  hr: 'Copyright (C) 1994, 1996, 2011, 2015 Igor Marinović. LPPL 1 or later, or free of charge with this notice.',
  hsb: 'Copyright (C) 1997 Eduard Werner. LPPL 1 or later.',
  hu: 'Copyright (C) 2003 Bence Nagy. MPL 1.1.',
  is: 'Copyright (C) 1988, 2004 Jörgen Pind. LPPL 1 or later.',
  it: 'Copyright (C) 2008-2011 Claudio Beccari. LPPL 1.3 or later, or MIT.',
  ka: 'Copyright (C) 2013 Levan Shoshiashvili. LPPL 1 or later.',
  lt: 'Copyright (C) 1992 Sigitas Tolušis, Yannis Haralambous. MIT.',
  nb: 'Copyright (C) 2004-2005 Rune Kleveland, Ole Michael Selberg, 2007 Karl Ove Hufthammer. copying and distribution, with or without modification, permitted with this notice.',
  nl: 'Copyright (C) 1996 Piet Tutelaers. LPPL 1 or later.',
  oc: 'Copyright (C) 2016 Claudio Beccari. MIT or LPPL 1.',
  pl: 'Copyright (C) 1987-1995 Hanna Kołodziejska, Bogusław Jackowski, Marek Ryćko. MIT.',
  pt: 'Copyright (C) 1987, 1994, 1996, 2015 Pedro J. de Rezende, 1996, 2015 J. Joao Dias Almeida. BSD 3-Clause.',
  rm: 'Copyright (C) 2011 Claudio Beccari. MIT or LPPL 1.3.',
  ru: 'Copyright (C) 1999-2003 Alexander I. Lebedev. LPPL 1 or later.',
  'sh-cyrl': 'Copyright (C) 1990, 2008 Dejan Muhamedagić. LPPL 1 or later.',
  'sh-latn': 'Copyright (C) 1990, 2008 Dejan Muhamedagić. LPPL 1 or later.',
  sl: 'Copyright (C) 1990 Matjaž Vrečko. LPPL 1 or later, or MIT.',
  sv: 'Copyright (C) 1994 Jan Michael Rynning. LPPL 1 or later.',
  tr: 'Copyright (C) 1987 Pierre A. MacKay, 2008, 2011 TUG. LPPL 1 or later.',
  uk: 'Copyright (C) 1998-2001 Maksym Polyakov. LPPL 1 or later.',
};
