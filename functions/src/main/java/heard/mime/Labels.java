package heard.mime;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names that mails give to character sets: the labels of the WHATWG Encoding Standard, where
 * Latin-1 means Windows-1252, and what mail programs write besides.
 */
final class Labels {
  private static final String TABLE =
      """
      UTF-8: utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8 utf-8-mac utf8mb4 cp65001
      IBM866: ibm866 866 cp866 csibm866
      ISO-8859-2: iso-8859-2 iso8859-2 iso88592 iso_8859-2 latin2 l2 csisolatin2 iso-ir-101
      ISO-8859-3: iso-8859-3 iso8859-3 iso88593 iso_8859-3 latin3 l3 csisolatin3 iso-ir-109
      ISO-8859-4: iso-8859-4 iso8859-4 iso88594 iso_8859-4 latin4 l4 csisolatin4 iso-ir-110
      ISO-8859-5: iso-8859-5 iso8859-5 iso88595 iso_8859-5 cyrillic csisolatincyrillic iso-ir-144
      ISO-8859-6: iso-8859-6 iso8859-6 iso88596 iso_8859-6 arabic asmo-708 ecma-114 csisolatinarabic iso-ir-127 iso-8859-6-e iso-8859-6-i
      ISO-8859-7: iso-8859-7 iso8859-7 iso88597 iso_8859-7 greek greek8 ecma-118 elot_928 sun_eu_greek iso-ir-126
      ISO-8859-8: iso-8859-8 iso8859-8 iso88598 iso_8859-8 hebrew visual iso-8859-8-e iso-8859-8-i logical csisolatinhebrew iso-ir-138
      windows-1257: iso-8859-10 iso8859-10 iso885910 latin6 l6 csisolatin6 iso-ir-157
      ISO-8859-13: iso-8859-13 iso8859-13 iso885913
      ISO-8859-15: iso-8859-15 iso8859-15 iso885915 iso_8859-15 latin9 latin-9 l9 csisolatin9
      ISO-8859-16: iso-8859-16
      KOI8-R: koi8-r koi8 koi koi8_r cskoi8r
      KOI8-U: koi8-u koi8-ru
      windows-874: windows-874 iso-8859-11 iso8859-11 iso885911 tis-620 dos-874
      windows-1250: windows-1250 cp1250 x-cp1250
      windows-1251: windows-1251 cp1251 x-cp1251
      windows-1252: windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 latin-1 l1 us-ascii ascii ansi_x3.4-1968 ibm819 cp819 csisolatin1 iso-ir-100 iso8859_1 ansi iso-8859-14 iso8859-14 iso646-us 646 csascii x-ansi
      windows-1253: windows-1253 cp1253 x-cp1253
      windows-1254: windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 latin5 l5 csisolatin5 iso-ir-148
      windows-1255: windows-1255 cp1255 x-cp1255
      windows-1256: windows-1256 cp1256 x-cp1256
      windows-1257: windows-1257 cp1257 x-cp1257
      windows-1258: windows-1258 cp1258 x-cp1258 viscii tcvn
      x-MacRoman: macintosh mac x-mac-roman mac-roman macroman csmacintosh
      x-MacCyrillic: x-mac-cyrillic x-mac-ukrainian
      GBK: gbk gb2312 gb_2312 gb_2312-80 chinese csgb2312 csiso58gb231280 x-gbk iso-ir-58 cp936 hz-gb-2312
      GB18030: gb18030
      Big5: big5 big5-hkscs cn-big5 csbig5 x-x-big5
      EUC-JP: euc-jp cseucpkdfmtjapanese x-euc-jp
      ISO-2022-JP: iso-2022-jp csiso2022jp iso-2022-jp-1 iso-2022-jp-ms _iso-2022-jp$esc
      windows-31j: shift_jis shift-jis sjis x-sjis ms_kanji ms932 csshiftjis windows-31j cp932
      x-windows-949: euc-kr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 ks_c_5601 korean windows-949 cseuckr csksc56011987 iso-ir-149 cp949 uhc
      UTF-16BE: utf-16be unicodefffe
      UTF-16LE: utf-16le utf-16 unicode ucs-2 iso-10646-ucs-2 csunicode unicodefeff
      IBM850: cp850 ibm850 cp-850 850
      IBM437: cp437 ibm437 437
      IBM865: cp865 ibm865
      """;

  private static final Map<String, Charset> KNOWN = known();

  private Labels() {}

  /** The character set for a label; empty when nobody knows it. */
  static Optional<Charset> find(String label) {
    String clean = clean(label);
    Charset known = KNOWN.get(clean);
    if (known != null || clean.isEmpty()) {
      return Optional.ofNullable(known);
    }
    try {
      return Charset.isSupported(clean) && Charset.forName(clean).canEncode()
          ? Optional.of(Charset.forName(clean))
          : Optional.empty();
    } catch (IllegalCharsetNameException malformed) {
      return Optional.empty();
    }
  }

  /** Without quotes, stray semicolons and a language (RFC 2231 §5). */
  static String clean(String label) {
    String bare = label.strip().toLowerCase(Locale.ROOT);
    int end = bare.indexOf('*') > 0 ? bare.indexOf('*') : bare.length();
    var kept = new StringBuilder();
    for (int i = 0; i < end && kept.length() < 40; i++) {
      char c = bare.charAt(i);
      if ("\"'; \t".indexOf(c) < 0) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** A runtime without the extended character sets reads what it can. */
  private static Map<String, Charset> known() {
    var known = new HashMap<String, Charset>();
    for (String line : TABLE.lines().toList()) {
      int colon = line.indexOf(':');
      String name = line.substring(0, colon);
      if (Charset.isSupported(name)) {
        for (String label : line.substring(colon + 2).split(" ", -1)) {
          known.put(label, Charset.forName(name));
        }
      }
    }
    return Map.copyOf(known);
  }
}
