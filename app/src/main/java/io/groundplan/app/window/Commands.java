package io.groundplan.app.window;

import io.groundplan.app.words.Words;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/**
 * Everything that the menus offer.
 *
 * @param file of the File menu
 * @param edit of the Edit menu
 * @param look of the View menu
 * @param check of the Check menu
 * @param help of the Help menu
 */
record Commands(
    List<List<Command>> file,
    List<List<Command>> edit,
    List<List<Command>> look,
    List<List<Command>> check,
    List<List<Command>> help) {

  MenuBar toMenuBar(CheckMenuItem dark) {
    Menu view = menu("view", look);
    view.getItems().addAll(new SeparatorMenuItem(), dark);
    MenuBar bar = new MenuBar(menu("file", file), menu("edit", edit), view);
    bar.getMenus().addAll(menu("check", check), menu("help", help));
    bar.setId("menus");
    return bar;
  }

  private static Menu menu(String key, List<List<Command>> groups) {
    Menu menu = new Menu(Words.of("menu." + key));
    menu.setId("menu-" + key);
    for (List<Command> group : groups) {
      if (!menu.getItems().isEmpty()) {
        menu.getItems().add(new SeparatorMenuItem());
      }
      menu.getItems().addAll(group.stream().map(Command::toMenuItem).toArray(MenuItem[]::new));
    }
    return menu;
  }
}
