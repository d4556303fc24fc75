package io.groundplan.export.diagram.svg;

import static org.assertj.core.api.Assertions.assertThat;

import io.groundplan.export.diagram.ArrowEnds;
import io.groundplan.export.diagram.DiagramItem;
import io.groundplan.export.diagram.DiagramModel;
import io.groundplan.export.diagram.DiagramScene;
import io.groundplan.export.diagram.ItemFace;
import io.groundplan.export.diagram.ItemKind;
import io.groundplan.export.diagram.ItemMark;
import io.groundplan.export.diagram.ItemShape;
import io.groundplan.export.diagram.RelationKind;
import io.groundplan.export.diagram.SampleNetworks;
import io.groundplan.export.diagram.Sketch;
import io.groundplan.export.diagram.TextLine;
import io.groundplan.export.diagram.layout.DiagramScenes;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgRendererTest {

  private static final int MOST_BYTES = 16 * 1024;
  private static final Pattern OUTSIDE =
      Pattern.compile(
          "<script|<foreignObject|(?:href|src)\\s*=\\s*[\"'](?!#)|url\\(|@import|@font-face");

  static Stream<Arguments> samples() {
    return SampleNetworks.all().entrySet().stream()
        .map(sample ->
            Arguments.of(sample.getKey(), DiagramScenes.compose(sample.getValue().get())));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void every_line_of_text_and_every_label_is_whole_in_a_text_element(
      String name, DiagramScene scene) throws Exception {
    List<String> words = texts(SvgRenderer.render(scene));

    assertThat(words).hasSizeGreaterThan(scene.items().size() / 2);
    scene.items().stream()
        .flatMap(item -> item.face().lines().stream())
        .forEach(line -> assertThat(words).as(name).anyMatch(text -> text.contains(line.text())));
    scene.labels().forEach(label -> assertThat(words).as(name).contains(label.text()));
    scene
        .key()
        .forEach(
            entry -> assertThat(words).as(name).contains(entry.reference() + " " + entry.text()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void a_file_stands_alone_and_is_small(String name, DiagramScene scene) {
    String svg = SvgRenderer.render(scene);

    assertThat(svg).as(name).doesNotContainPattern(OUTSIDE);
    assertThat(svg.getBytes(StandardCharsets.UTF_8).length).as(name).isLessThan(MOST_BYTES);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void everything_lies_within_the_view_box(String name, DiagramScene scene) throws Exception {
    Element root = parse(SvgRenderer.render(scene)).getDocumentElement();

    String[] box = root.getAttribute("viewBox").split(" ", -1);
    int right = Integer.parseInt(box[0]) + Integer.parseInt(box[2]);
    int bottom = Integer.parseInt(box[1]) + Integer.parseInt(box[3]);
    for (Element rectangle : elements(root, "rect")) {
      int x = Integer.parseInt(rectangle.getAttribute("x"));
      int y = Integer.parseInt(rectangle.getAttribute("y"));
      int width = Integer.parseInt(rectangle.getAttribute("width"));
      int height = Integer.parseInt(rectangle.getAttribute("height"));
      assertThat(x).as(name).isGreaterThanOrEqualTo(Integer.parseInt(box[0]));
      assertThat(x + width).as(name).isLessThanOrEqualTo(right);
      assertThat(y + height).as(name).isLessThanOrEqualTo(bottom);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void each_class_in_use_has_a_colour_in_both_schemes(String name, DiagramScene scene)
      throws Exception {
    String svg = SvgRenderer.render(scene);

    String style = elements(parse(svg).getDocumentElement(), "style").getFirst().getTextContent();
    String[] schemes = style.split(Pattern.quote("@media (prefers-color-scheme:dark)"), -1);
    assertThat(schemes).as(name).hasSize(2);
    assertThat(selectors(schemes[1])).as(name).isSubsetOf(selectors(schemes[0])).isNotEmpty();
    for (Element icon : elements(parse(svg).getDocumentElement(), "use")) {
      assertThat(svg).contains("id=\"" + icon.getAttribute("href").substring(1) + "\"");
    }
  }

  @Test
  void a_drawing_says_in_words_what_it_shows() throws Exception {
    Element root = parse(SvgRenderer.render(scene(SampleNetworks.enigma()))).getDocumentElement();

    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("title description");
    assertThat(elements(root, "title").getFirst().getTextContent()).isEqualTo("enigma");
    assertThat(elements(root, "desc").getFirst().getTextContent())
        .isEqualTo(
            "Network diagram: 5 items in 2 frames, 3 connections. Outside: Internet."
                + " Hetzner Cloud: here-i-am."
                + " LAN 192.168.50.0/24: ilusion, the-dome, the-toy-factory.");
  }

  @Test
  void equal_scenes_give_equal_bytes_in_every_locale() {
    Locale before = Locale.getDefault();
    String usual = SvgRenderer.render(scene(SampleNetworks.ragas()));

    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

      assertThat(SvgRenderer.render(scene(SampleNetworks.ragas()))).isEqualTo(usual);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void hostile_words_stay_words() throws Exception {
    String hostile = "</text><script>alert('1')</script> \"]]> & \u0007\uD800";
    Sketch sketch =
        new Sketch(hostile)
            .frame("f" + hostile, "", ItemKind.SITE, hostile)
            .box("a", "f" + hostile, ItemKind.ROUTER, hostile)
            .box("b", "", ItemKind.NAS, "b")
            .arrow("b", "a", RelationKind.LINK, "label & <b>");

    String svg = SvgRenderer.render(scene(sketch));

    Element root = parse(svg).getDocumentElement();
    assertThat(svg).doesNotContainPattern(OUTSIDE);
    assertThat(elements(root, "script")).isEmpty();
    assertThat(elements(root, "title").getFirst().getTextContent())
        .isEqualTo("</text><script>alert('1')</script> \"]]> & \uFFFD\uFFFD");
    assertThat(svg)
        .isEqualTo(new String(svg.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }

  @Test
  void an_empty_scene_is_an_empty_drawing() throws Exception {
    String svg = SvgRenderer.render(scene(new Sketch("nothing")));

    Element root = parse(svg).getDocumentElement();
    assertThat(elements(root, "text")).isEmpty();
    assertThat(elements(root, "desc").getFirst().getTextContent())
        .isEqualTo("Network diagram: 0 items in 0 frames, 0 connections.");
  }

  @Test
  void what_is_offline_is_dimmed_with_a_struck_icon() throws Exception {
    Element off = drawn(ItemMark.OFFLINE);

    assertThat(off.getAttribute("class")).isEqualTo("card off");
    assertThat(elements(off, "use"))
        .extracting(icon -> icon.getAttribute("href"))
        .containsExactly("#icon-disks", "#icon-struck");
  }

  @Test
  void what_is_planned_has_a_dashed_border() throws Exception {
    Element planned = drawn(ItemMark.PLANNED);

    assertThat(planned.getAttribute("class")).isEqualTo("card infrastructure planned");
  }

  @Test
  void what_is_not_known_carries_a_badge() throws Exception {
    Element unknown = drawn(ItemMark.UNKNOWN);

    assertThat(elements(unknown, "circle")).hasSize(1);
    assertThat(elements(unknown, "use"))
        .extracting(icon -> icon.getAttribute("href"))
        .containsExactly("#icon-disks", "#icon-unknown");
  }

  @Test
  void a_tunnel_is_dashed_with_a_lock() throws Exception {
    Sketch sketch =
        new Sketch("tunnel")
            .box("a", "", ItemKind.ROUTER, "a", "192.0.2.1")
            .box("b", "", ItemKind.ROUTER, "b", "198.51.100.1")
            .relation("a", "b", RelationKind.TUNNEL, ArrowEnds.BOTH, "WireGuard");

    String svg = SvgRenderer.render(scene(sketch));

    assertThat(svg).contains("data-from=\"a\" data-to=\"b\" stroke-dasharray=\"7 4\"");
    assertThat(elements(parse(svg).getDocumentElement(), "use"))
        .extracting(icon -> icon.getAttribute("href"))
        .containsOnlyOnce("#icon-lock");
  }

  @Test
  void lines_that_share_cells_are_drawn_once() throws Exception {
    DiagramScene scene = scene(SampleNetworks.nuc());

    Element root = parse(SvgRenderer.render(scene)).getDocumentElement();

    List<String> starts = new ArrayList<>();
    for (Element path : elements(root, "path")) {
      if (!path.getAttribute("data-from").isEmpty()) {
        starts.add(path.getAttribute("d").replaceFirst("(?<=[HV]).*", ""));
      }
    }
    assertThat(scene.lines()).anyMatch(line -> line.path().branch().isPresent());
    assertThat(starts).doesNotHaveDuplicates();
  }

  @Test
  void a_bar_carries_its_words_on_a_plate() throws Exception {
    Sketch sketch =
        new Sketch("bar")
            .bar("lan", "", "lan", "192.0.2.0/24")
            .box("a", "", ItemKind.ROUTER, "a")
            .link("lan", "a");

    Element root = parse(SvgRenderer.render(scene(sketch))).getDocumentElement();

    Element bar =
        elements(root, "g").stream()
            .filter(group -> group.getAttribute("data-id").equals("lan"))
            .findFirst()
            .orElseThrow();
    assertThat(elements(bar, "rect"))
        .extracting(rectangle -> rectangle.getAttribute("class"))
        .containsExactly("rail", "surface");
    assertThat(bar.getTextContent()).isEqualTo("lan 192.0.2.0/24");
  }

  private static Element drawn(ItemMark mark) throws Exception {
    ItemFace face =
        new ItemFace(
            ItemKind.NAS,
            List.of(TextLine.name("nas"), TextLine.address("192.0.2.7")),
            Set.of(mark));
    DiagramItem item = DiagramItem.of("nas", ItemShape.BOX, Optional.empty(), face);
    DiagramModel model = new DiagramModel("mark", List.of(item), List.of());
    Element root = parse(SvgRenderer.render(DiagramScenes.compose(model))).getDocumentElement();
    return elements(root, "g").getFirst();
  }

  private static DiagramScene scene(Sketch sketch) {
    return DiagramScenes.compose(sketch.model());
  }

  private static Document parse(String svg) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> texts(String svg) throws Exception {
    return elements(parse(svg).getDocumentElement(), "text").stream()
        .map(Element::getTextContent)
        .toList();
  }

  private static List<Element> elements(Element root, String name) {
    NodeList nodes = root.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> selectors(String style) {
    return style
        .lines()
        .filter(line -> line.contains("{") && line.contains("#"))
        .map(line -> line.substring(0, line.indexOf('{')))
        .toList();
  }
}
