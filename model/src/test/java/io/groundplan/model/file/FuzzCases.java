package io.groundplan.model.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes files that nobody should write: broken, hostile or merely odd. */
final class FuzzCases {

  private static final String HEAD = "groundplan: 1\nname: x\n";

  private static final String[] PIECES = {
    "{",
    "}",
    "[",
    "]",
    ":",
    ": ",
    "-",
    "- ",
    "\n",
    "\n\n",
    "  ",
    "\t",
    "&a ",
    "*a",
    "*a ",
    "<<: *a",
    "\u0000",
    "\ud83d\ude00",
    "\ud800",
    "null",
    "~",
    "1e9",
    "|",
    ">",
    "|2-\n",
    "#",
    " #",
    "?",
    "? ",
    "!",
    "!!set ",
    "!<x> ",
    "%",
    "@",
    "`",
    "'",
    "\"",
    "\\",
    "---\n",
    "...\n",
    "\r",
    "\r\n",
    "\u0085",
    "\u2028",
    "\u2029",
    "\ufeff",
    "\u202e",
    "\u200b",
    "e\u0301",
    "\uffff",
    "none",
    "any",
    "internet",
    "0.0.0.0/0",
    "::/0",
    "0.0.0.0-255.255.255.255",
    "::-ffff::",
    "10.0.0.1/33",
    "${X}",
    "99999999999999999999",
    "-1",
    "true",
    "dhcp",
    "not ",
    "x-y: ",
    "all",
    "/",
    "a/b/c"
  };

  private final RandomGenerator random;
  private final List<String> texts;

  private FuzzCases(RandomGenerator random, List<String> texts) {
    this.random = random;
    this.texts = texts;
  }

  /** One file; the same for the same state of the generator. */
  static byte[] next(RandomGenerator random, List<String> texts) {
    FuzzCases cases = new FuzzCases(random, texts);
    return switch (random.nextInt(40)) {
      case 0 -> cases.noise();
      case 1 -> utf8(cases.characters());
      case 2 -> utf8(HEAD + cases.nested());
      case 3 -> utf8(HEAD + cases.bomb());
      case 4 -> utf8(HEAD + cases.huge());
      case 5 -> cases.otherwiseEncoded();
      case 6 -> utf8(HEAD + cases.crowd());
      default -> utf8(cases.mutated());
    };
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] noise() {
    byte[] bytes = new byte[random.nextInt(4000)];
    random.nextBytes(bytes);
    return bytes;
  }

  private String characters() {
    return random
        .ints(random.nextInt(2000), 0, 0x110000)
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .map(c -> random.nextBoolean() ? c : c % 128)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private String nested() {
    int depth = 1 << random.nextInt(17);
    return switch (random.nextInt(5)) {
      case 0 -> "x-a: " + "[".repeat(depth) + "]".repeat(depth) + "\n";
      case 1 -> "x-a: " + "{a: ".repeat(depth) + "}".repeat(depth) + "\n";
      case 2 -> "x-a: " + "[".repeat(depth);
      case 3 -> "x-a:\n" + "- ".repeat(depth) + "a\n";
      default ->
          "segments:\n"
              + IntStream.range(0, Math.min(depth, 1500))
                  .mapToObj(i -> " ".repeat(i + 1) + "a:\n")
                  .collect(Collectors.joining());
    };
  }

  private String bomb() {
    int width = 2 + random.nextInt(9);
    boolean maps = random.nextBoolean();
    StringBuilder bomb = new StringBuilder(maps ? "x-a: &a {k: v}\n" : "x-a: &a [x, x]\n");
    for (char c = 'b'; c <= 'b' + random.nextInt(24); c++) {
      String below = "*" + (char) (c - 1) + " ";
      bomb.append("x-%c: &%c ".formatted(c, c))
          .append(
              IntStream.range(0, width)
                  .mapToObj(i -> maps ? "k" + i + ": " + below : below)
                  .collect(Collectors.joining(", ", maps ? "{" : "[", maps ? "}\n" : "]\n")));
      if (c == 'b' + 22) {
        break;
      }
    }
    String last = String.valueOf(bomb.charAt(bomb.lastIndexOf("&") + 1));
    return bomb
        + switch (random.nextInt(5)) {
          case 0 -> "clusters: {c: {cni: {kind: cilium, values: {v: *" + last + " }}}}\n";
          case 1 -> "segments: *" + last + "\n";
          case 2 -> "nodes: {a: {<<: [*" + last + " , *" + last + " ]}}\n";
          case 3 -> "devices: {d: {interfaces: *" + last + " , nat: *" + last + " }}\n";
          default -> "tunnels: {t: {kind: wireguard, members: *" + last + " }}\n";
        };
  }

  private String huge() {
    int size = 1 << (10 + random.nextInt(12));
    String piece = PIECES[random.nextInt(PIECES.length)].strip();
    String text = (piece.isEmpty() ? "x" : piece).repeat(size / Math.max(1, piece.length()));
    return switch (random.nextInt(6)) {
      case 0 -> "segments: {a: {notes: '" + text.replace("'", "''") + "'}}\n";
      case 1 -> "segments: {a: {mtu: " + "9".repeat(size) + "}}\n";
      case 2 -> "segments: {a: {subnets: " + "9.".repeat(size / 2) + "}}\n";
      case 3 -> "segments: {" + "a".repeat(size) + ": {}}\n";
      case 4 -> "segments: {a: {" + "x".repeat(size) + ": 1}}\n";
      default ->
          "segments:\n  a:\n    notes: |\n" + ("      " + "#".repeat(70) + "\n").repeat(size / 80);
    };
  }

  private byte[] otherwiseEncoded() {
    String text = texts.get(random.nextInt(texts.size()));
    List<Charset> charsets =
        List.of(
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            Charset.forName("UTF-32"),
            StandardCharsets.ISO_8859_1,
            StandardCharsets.US_ASCII);
    String odd = random.nextBoolean() ? "\ufeff" + text : text + "# caf\u00e9 \ud83d\ude00\n";
    return odd.getBytes(charsets.get(random.nextInt(charsets.size())));
  }

  private String crowd() {
    int count = 1 << random.nextInt(12);
    Function<Integer, String> line =
        switch (random.nextInt(4)) {
          case 0 -> i -> "  n" + i + ": {type: worker, segment: s, addresses: 10.0.0.1}\n";
          case 1 -> i -> "  n" + i + ": {segment: s, gateway: n" + (i + 1) % count + "}\n";
          case 2 ->
              i -> "  n" + i + ": {host: n" + (i + 1) % count + ", interfaces: {a: {}, b: {}}}\n";
          default -> i -> "  n" + i + ": {addresses: [dhcp, slaac, 10.0.0.0/8, '::1/0']}\n";
        };
    return "segments: {s: {subnets: [0.0.0.0/0, '::/0', 10.0.0.0/8]}}\nnodes:\n"
        + IntStream.range(0, count).mapToObj(line::apply).collect(Collectors.joining());
  }

  private String mutated() {
    StringBuilder text = new StringBuilder(texts.get(random.nextInt(texts.size())));
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes && !text.isEmpty(); i++) {
      int at = random.nextInt(text.length());
      int end = Math.min(text.length(), at + random.nextInt(20));
      switch (random.nextInt(5)) {
        case 0 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 1 -> text.delete(at, end);
        case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
        case 3 -> value(text, at);
        default -> text.replace(at, end, PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }

  /** Another value in the place of one, so that what is read is a network still. */
  private void value(StringBuilder text, int at) {
    int colon = text.indexOf(": ", at);
    int end = colon + 2;
    while (colon >= 0 && end < text.length() && ",}]\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    if (colon >= 0) {
      text.replace(colon + 2, end, PIECES[random.nextInt(PIECES.length)].strip());
    }
  }
}
