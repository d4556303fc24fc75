package io.groundplan.model.plan;

import io.groundplan.model.address.InterfaceAddress;
import io.groundplan.model.address.IpAddress;
import io.groundplan.model.address.IpPrefix;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries what lies in one prefix over to another: every address keeps its host part. Of a longer
 * prefix not all have room there.
 *
 * @param old the prefix as it is
 * @param now the prefix that takes its place
 */
record PrefixMap(IpPrefix old, IpPrefix now) {

  /** An address that stands alone in a text, perhaps with a length or the short end of a range. */
  private static final Pattern IPV4 =
      Pattern.compile(
          "(?<![\\w.:])(?<address>\\d{1,3}(?:\\.\\d{1,3}){3})"
              + "(?:/(?<length>\\d{1,2})|-(?<end>\\d{1,3}))?(?![\\w.])");

  private static final Pattern IPV6 =
      Pattern.compile(
          "(?<![\\w.:])(?<address>[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7})"
              + "(?:/(?<length>\\d{1,3})|-(?<end>[0-9A-Fa-f]{1,4}))?(?![\\w:.])");

  /** The address in the new prefix; empty where that has no room for it. */
  Optional<IpAddress> address(IpAddress address) {
    IpAddress moved =
        new IpAddress(
            now.family(),
            now.first().high() | (address.high() ^ old.first().high()),
            now.first().low() | (address.low() ^ old.first().low()));
    boolean fits = now.length() <= old.length() || hostBitsFit(address);
    return fits && now.contains(moved) ? Optional.of(moved) : Optional.empty();
  }

  private boolean hostBitsFit(IpAddress address) {
    IpPrefix lowest = old.first().prefix(now.length());
    return lowest.contains(address);
  }

  /** The text with every address of the old prefix in it carried over. */
  String text(String text) {
    return pattern()
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(token(found).orElse(found.group())));
  }

  /** Whether an address of the old prefix stands in the text. */
  boolean isIn(String text) {
    Matcher matcher = pattern().matcher(text);
    while (matcher.find()) {
      if (inOld(matcher.group("address")).isPresent() && !isWider(matcher)) {
        return true;
      }
    }
    return false;
  }

  private Pattern pattern() {
    return old.first().isIpv4() ? IPV4 : IPV6;
  }

  private Optional<IpAddress> inOld(String address) {
    return IpAddress.tryParse(address).filter(old::contains);
  }

  /** Whether it is a prefix around the old one, which stays. */
  private boolean isWider(MatchResult found) {
    return found.group("length") != null
        && InterfaceAddress.tryParse(found.group("address") + "/" + found.group("length"))
            .filter(one -> one.length() >= old.length())
            .isEmpty();
  }

  private Optional<String> token(MatchResult found) {
    Optional<IpAddress> address = inOld(found.group("address"));
    Optional<IpAddress> moved = address.flatMap(this::address);
    if (moved.isEmpty() || isWider(found)) {
      return Optional.empty();
    }
    if (found.group("length") != null) {
      int length = Integer.parseInt(found.group("length"));
      return Optional.of(moved.get() + "/" + (length == old.length() ? now.length() : length));
    }
    if (found.group("end") != null) {
      return rangeEnd(found.group("address"), found.group("end"))
          .flatMap(this::address)
          .map(end -> moved.get() + "-" + lastPart(end));
    }
    return Optional.of(moved.get().toString());
  }

  /** The end of a range such as {@code 192.0.2.80-85}: another last octet or group. */
  private Optional<IpAddress> rangeEnd(String first, String end) {
    int kept = Math.max(first.lastIndexOf('.'), first.lastIndexOf(':')) + 1;
    return IpAddress.tryParse(first.substring(0, kept) + end).filter(old::contains);
  }

  private static String lastPart(IpAddress address) {
    String text = address.toString();
    return text.substring(Math.max(text.lastIndexOf('.'), text.lastIndexOf(':')) + 1);
  }
}
