package io.groundplan.app.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.app.Networks;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {
  private final Search search = new Search(Networks.lab());

  private List<String> find(String words) {
    return search.find(words, 10).stream().map(match -> match.element().id().value()).toList();
  }

  @Test
  void labels_and_ids_are_found_in_any_case() {
    assertThat(find("LAN")).containsExactly("lan");
    assertThat(find("Worker")).containsExactly("worker-1");
  }

  @Test
  void the_owner_of_an_address_comes_first() {
    assertThat(find("192.0.2.10")).startsWith("cp-1");
  }

  @Test
  void an_address_inside_a_range_finds_the_range() {
    assertThat(find("192.0.2.15")).containsExactly("pool", "lan");
  }

  @Test
  void an_address_that_dhcp_leases_finds_its_segment_by_the_range() {
    assertThat(search.find("192.0.2.150", 10))
        .extracting(Match::detail)
        .containsExactly("192.0.2.100-192.0.2.199");
  }

  @Test
  void a_part_of_an_address_finds_its_owners() {
    assertThat(find(".11")).containsExactly("worker-1");
  }

  @Test
  void nothing_asked_is_nothing_found() {
    assertThat(find("  ")).isEmpty();
  }

  @Test
  void no_more_are_listed_than_asked_for() {
    assertThat(search.find("1", 2)).hasSize(2);
  }
}
