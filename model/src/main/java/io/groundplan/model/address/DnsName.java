package io.groundplan.model.address;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A name in the DNS (RFC 1035, RFC 1123), perhaps a wildcard ({@code *.example.net}) or one with
 * service labels ({@code _sip._tcp.example.net}, RFC 8552).
 *
 * <p>Names are equal without regard to case (RFC 4343), and keep the case in which they were
 * written. A dot at the end is dropped: all names here are meant from the root. Names sort by their
 * labels from the right, as RFC 4034 section 6.1 says, so that a zone stands together.
 */
public record DnsName(String text) implements Comparable<DnsName> {
  private static final Comparator<DnsName> ORDER =
      Comparator.comparing(name -> name.labels().reversed(), DnsName::compareLabels);

  public DnsName {
    text = DnsNameText.require(text);
  }

  /**
   * Takes the text, without a dot at the end.
   *
   * @throws AddressFormatException if it cannot be a name in the DNS
   */
  public static DnsName parse(String text) {
    return new DnsName(text);
  }

  public static Optional<DnsName> tryParse(String text) {
    return Attempt.at(text, DnsName::parse);
  }

  private static int compareLabels(List<String> left, List<String> right) {
    for (int index = 0; index < Math.min(left.size(), right.size()); index++) {
      int order = left.get(index).compareTo(right.get(index));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  /** The labels in small letters, the leftmost first. */
  public List<String> labels() {
    return List.copyOf(Arrays.asList(canonical().split("\\.", -1)));
  }

  private String canonical() {
    return text.toLowerCase(Locale.ROOT);
  }

  public boolean isWildcard() {
    return text.startsWith("*.");
  }

  /** The name without its first label; a name of one label has none. */
  public Optional<DnsName> parent() {
    int dot = text.indexOf('.');
    return dot < 0 ? Optional.empty() : Optional.of(new DnsName(text.substring(dot + 1)));
  }

  /** Whether this name is the other or lies below it. */
  public boolean isSubdomainOf(DnsName other) {
    return equals(other) || canonical().endsWith("." + other.canonical());
  }

  /**
   * Whether a certificate for this name is good for the other (RFC 9525 section 6.3): they are
   * equal, or this is a wildcard and its star stands for exactly one label of the other.
   */
  public boolean covers(DnsName other) {
    return equals(other) || (isWildcard() && parent().equals(other.parent()));
  }

  /**
   * Whether a record or a Gateway API listener for this name is meant for the other: they are
   * equal, or this is a wildcard and its star stands for one or more labels of the other (RFC 4592;
   * names that exist in between are not looked at).
   */
  public boolean coversAnyDepth(DnsName other) {
    return equals(other) || (isWildcard() && other.canonical().endsWith(canonical().substring(1)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DnsName name && canonical().equals(name.canonical());
  }

  @Override
  public int hashCode() {
    return canonical().hashCode();
  }

  @Override
  public int compareTo(DnsName other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return text;
  }
}
