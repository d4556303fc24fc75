package io.groundplan.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressSearchTest {

  private static List<String> find(String asked) {
    return AddressSearch.find(Lab.topology(), asked).stream()
        .map(one -> "%s %s %s".formatted(one.kind(), one.holder(), one.range()))
        .toList();
  }

  @Test
  void address_has_an_owner_a_pool_and_a_subnet() {
    assertThat(find("192.0.2.80"))
        .containsExactly(
            "owner ingress 192.0.2.80",
            "pool pool 192.0.2.80-192.0.2.89",
            "subnet lan 192.0.2.0-192.0.2.255");
  }

  @Test
  void address_inside_a_leased_or_reserved_range_is_found_there() {
    assertThat(find("192.0.2.157"))
        .containsExactly("dhcp lan 192.0.2.100-192.0.2.199", "subnet lan 192.0.2.0-192.0.2.255");
    assertThat(find("192.0.2.5")).contains("reserved lan 192.0.2.2-192.0.2.9");
    assertThat(find("2001:db8:0:0::1234"))
        .containsExactly(
            "dhcp lan 2001:db8::1000-2001:db8::1fff",
            "subnet lan 2001:db8::-2001:db8::ffff:ffff:ffff:ffff");
  }

  @Test
  void address_of_a_cluster_is_found_in_its_pods_or_services() {
    assertThat(find("10.244.3.7")).containsExactly("pods prod 10.244.0.0-10.244.255.255");
    assertThat(find("fd00:96::a")).containsExactly("services prod fd00:96::-fd00:96::ffff");
  }

  @Test
  void prefix_finds_whatever_shares_an_address_with_it() {
    assertThat(find("192.0.2.8/29"))
        .contains("owner cp-1 192.0.2.11", "owner api 192.0.2.10")
        .doesNotContain("owner router/lan 192.0.2.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nas", "File store", "file STORE"})
  void machine_is_found_by_every_name_it_has(String name) {
    assertThat(find(name)).containsExactly("owner nas 192.0.2.20", "owner nas 2001:db8::20");
  }

  @Test
  void machine_is_found_by_its_mac_however_that_is_written() {
    assertThat(find("02-00-00-00-00-01"))
        .isEqualTo(find("02:00:00:00:00:01"))
        .containsExactly("owner router/lan 192.0.2.1", "owner router/lan 2001:db8::1");
  }

  @Test
  void names_of_the_network_lead_to_their_addresses() {
    assertThat(find("shop.example")).containsExactly("owner ingress 192.0.2.80");
    assertThat(find("www.example")).containsExactly("owner ingress 192.0.2.80");
    assertThat(find("nas.example")).containsExactly("owner nas 192.0.2.20");
  }

  @Test
  void pool_and_segment_are_found_by_name_with_their_addresses() {
    assertThat(find("pool"))
        .containsExactly("pool pool 192.0.2.80-192.0.2.89", "pool pool 2001:db8::80-2001:db8::8f");
    assertThat(find("storage")).hasSize(2);
  }

  @Test
  void nothing_is_found_of_what_is_not_there() {
    assertThat(find("203.0.113.9")).isEmpty();
    assertThat(find("nobody")).isEmpty();
    assertThat(find("")).isEmpty();
  }
}
