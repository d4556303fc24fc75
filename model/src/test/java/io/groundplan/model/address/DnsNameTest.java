package io.groundplan.model.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.groundplan.model.address.AddressFormatException.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DnsNameTest {
  private static final String LABEL_OF_63 = "a".repeat(63);
  private static final String NAME_OF_253 =
      String.join(".", LABEL_OF_63, LABEL_OF_63, LABEL_OF_63, "a".repeat(61));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "example.net",
        "cluster",
        "Argo-CD.Example.NET",
        "1.example.net",
        "3com.example",
        "123",
        "a--b.example",
        "xn--bcher-kva.example",
        "*.example.net",
        "*.net",
        "_acme-challenge.example.net",
        "_sip._tcp.example.net",
        "mail._domainkey.example.net",
        "*._tcp.example.net",
        "2.0.192.in-addr.arpa",
        "8.b.d.0.1.0.0.2.ip6.arpa"
      })
  void name_is_kept_as_it_was_typed(String text) {
    DnsName name = DnsName.parse(text);

    assertThat(name).hasToString(text);
  }

  @Test
  void dot_at_the_end_is_dropped() {
    DnsName name = DnsName.parse("example.net.");

    assertThat(name).hasToString("example.net").isEqualTo(DnsName.parse("example.net"));
    assertThat(DnsName.parse(NAME_OF_253 + ".")).hasToString(NAME_OF_253);
  }

  @Test
  void names_are_equal_without_regard_to_case() {
    DnsName name = DnsName.parse("Argo.Example.NET");
    DnsName same = DnsName.parse("argo.example.net");

    assertThat(name).isEqualTo(same).hasSameHashCodeAs(same).isEqualByComparingTo(same);
    assertThat(name.labels()).containsExactly("argo", "example", "net");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "\"\"|0|name is missing",
        ".|0|name is missing",
        "..|0|at least one character",
        ".example.net|0|at least one character",
        "example..net|8|at least one character",
        "example.net..|12|at least one character",
        "-a.example|0|hyphen",
        "a-.example|1|hyphen",
        "example.-|8|hyphen",
        "*|0|a star stands alone",
        "*.|0|a star stands alone",
        "*a.example|0|a star stands alone",
        "a.*.example|2|a star stands alone",
        "*.*.example|2|a star stands alone",
        "my_host.example|2|underscore",
        "example._net|8|underscore",
        "_|0|underscore",
        "_.example|1|at least one character",
        "__a.example|1|underscore",
        "a b.example|1|letters, digits",
        "\"example.net \"|11|letters, digits",
        "http://example.net|4|letters, digits",
        "example.net:80|11|letters, digits",
        "b\u00fccher.example|1|xn--",
        "\ud83d\ude00.example|0|xn--",
        "\ud83d\ude00|0|xn--",
        "192.0.2.1|8|not a number",
        "example.42|8|not a number"
      })
  void text_that_is_no_name_is_refused_where_it_goes_wrong(
      String text, int position, String reason) {
    var refusal = catchThrowableOfType(AddressFormatException.class, () -> DnsName.parse(text));

    assertThat(refusal.input()).isEqualTo(text);
    assertThat(refusal.position()).isEqualTo(position);
    assertThat(refusal.reason()).contains(reason);
    assertThat(DnsName.tryParse(text)).isEmpty();
  }

  @Test
  void name_has_at_most_253_characters_and_a_label_63() {
    var longName =
        catchThrowableOfType(AddressFormatException.class, () -> DnsName.parse(NAME_OF_253 + "a"));
    var longLabel =
        catchThrowableOfType(
            AddressFormatException.class, () -> DnsName.parse("x." + LABEL_OF_63 + "a.example"));

    assertThat(longName.fault()).isEqualTo(Fault.NO_DNS_NAME);
    assertThat(longName.position()).isEqualTo(253);
    assertThat(longLabel.fault()).isEqualTo(Fault.NO_DNS_NAME);
    assertThat(longLabel.position()).isEqualTo(65);
    assertThat(DnsName.parse(NAME_OF_253).labels()).hasSize(4);
    assertThat(DnsName.tryParse("_" + LABEL_OF_63 + ".example")).isEmpty();
  }

  @Test
  void parent_is_the_name_without_its_first_label() {
    assertThat(DnsName.parse("a.example.net").parent()).contains(DnsName.parse("example.net"));
    assertThat(DnsName.parse("*.example.net").parent()).contains(DnsName.parse("example.net"));
    assertThat(DnsName.parse("net").parent()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a.example.net, example.net, true",
    "A.EXAMPLE.net, example.NET, true",
    "example.net, example.net, true",
    "badexample.net, example.net, false",
    "example.net, a.example.net, false",
    "*.example.net, example.net, true"
  })
  void subdomain_ends_in_all_labels_of_its_domain(String name, String domain, boolean isSubdomain) {
    assertThat(DnsName.parse(name).isSubdomainOf(DnsName.parse(domain))).isEqualTo(isSubdomain);
  }

  @ParameterizedTest
  @CsvSource({
    "example.net, example.net, true, true",
    "example.net, Example.Net, true, true",
    "example.net, a.example.net, false, false",
    "*.example.net, a.example.net, true, true",
    "*.example.net, A.Example.Net, true, true",
    "*.example.net, *.example.net, true, true",
    "*.example.net, b.a.example.net, false, true",
    "*.example.net, *.a.example.net, false, true",
    "*.example.net, example.net, false, false",
    "*.example.net, badexample.net, false, false",
    "*.a.example.net, *.example.net, false, false",
    "a.example.net, *.example.net, false, false"
  })
  void star_stands_for_one_label_in_a_certificate_and_for_any_number_in_the_dns(
      String name, String other, boolean covers, boolean coversAnyDepth) {
    DnsName one = DnsName.parse(name);

    assertThat(one.covers(DnsName.parse(other))).isEqualTo(covers);
    assertThat(one.coversAnyDepth(DnsName.parse(other))).isEqualTo(coversAnyDepth);
    assertThat(one.isWildcard()).isEqualTo(name.startsWith("*"));
  }

  @Test
  void names_of_a_zone_sort_together() {
    List<DnsName> sorted =
        List.of(
            DnsName.parse("example.net"),
            DnsName.parse("*.example.net"),
            DnsName.parse("a.example.net"),
            DnsName.parse("z.a.example.net"),
            DnsName.parse("B.example.net"),
            DnsName.parse("a.example.org"));

    assertThat(sorted.reversed().stream().sorted()).containsExactlyElementsOf(sorted);
  }
}
