// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.gradlens.ui.internal.table.Column;
import org.gradlens.ui.internal.table.ColumnTree;
import org.gradlens.ui.tests.PaintedRows;
import org.gradlens.ui.tests.Pictures;
import org.gradlens.ui.tests.UiLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a user does with rows that are painted below the header of the platform's tree. */
class PaintedTreeTest {

	private static final int ROOTS = 50;
	private static final int CHILDREN = 2;

	private Shell shell;
	private TreeViewer viewer;
	private Tree tree;
	private PaintedRows rows;

	@BeforeEach
	void open() throws Exception {
		shell = new Shell(Display.getCurrent());
		shell.setLayout(new FillLayout());
		shell.setSize(400, 300);
		ColumnTree<String> created = new ColumnTree<>(new Composite(shell, SWT.NONE),
				List.of(column("first", SWT.LEAD), column("second", SWT.TRAIL)), null);
		viewer = created.viewer();
		viewer.setContentProvider(new Numbers());
		created.setInput(ROOTS);
		tree = viewer.getTree();
		shell.open();
		rows = PaintedRows.of(tree);
		UiLoop.await(() -> rows.canvas().getClientArea().height > 5 * tree.getItemHeight() && tree.getColumn(1).getWidth() > 0,
				() -> rows.canvas().getClientArea().toString());
	}

	@AfterEach
	void close() {
		shell.dispose();
	}

	private static Column<String> column(String id, int alignment) {
		return new Column<>(id, id, "", alignment, new Column.Size(10, 1), true, new ColumnLabelProvider(), Optional.empty());
	}

	/** As many roots as the input says, and two children below each. */
	private static final class Numbers implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return IntStream.range(0, (Integer) input).mapToObj(Integer::toString).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return IntStream.range(0, CHILDREN).mapToObj(child -> parent + "." + child).toArray();
		}

		@Override
		public Object getParent(Object child) {
			int dot = child.toString().indexOf('.');
			return dot < 0 ? null : child.toString().substring(0, dot);
		}

		@Override
		public boolean hasChildren(Object element) {
			return !element.toString().contains(".");
		}
	}

	@Test
	void aClickSelectsAndKeysThatAreHeldExtend() {
		click(1, SWT.NONE);
		assertEquals(List.of("1"), selected());
		assertTrue(tree.isFocusControl());
		click(3, SWT.SHIFT);
		assertEquals(List.of("1", "2", "3"), selected());
		click(2, SWT.MOD1);
		assertEquals(List.of("1", "3"), selected());
		click(5, SWT.MOD1);
		assertEquals(List.of("1", "3", "5"), selected());
	}

	@Test
	void severalThatAreSelectedStayUntilTheMouseIsReleasedSoThatTheyCanBeDragged() {
		click(1, SWT.NONE);
		click(3, SWT.SHIFT);
		rows.mouse(SWT.MouseDown, 2, 1, 1, SWT.NONE);
		assertEquals(List.of("1", "2", "3"), selected());
		rows.mouse(SWT.MouseUp, 2, 1, 1, SWT.BUTTON1);
		assertEquals(List.of("2"), selected());
	}

	@Test
	void aMenuIsAboutTheRowThatWasClicked() {
		click(1, SWT.NONE);
		rows.mouse(SWT.MouseDown, 4, 1, 3, SWT.NONE);
		assertEquals(List.of("4"), selected());
	}

	@Test
	void aRowIsExpandedAndCollapsed() {
		ImageData collapsed = rows.picture();
		Rectangle first = rows.cell(0, 0);
		rows.mouseAt(SWT.MouseDown, first.x + first.height / 3, first.y + first.height / 2, 1, SWT.NONE);
		assertTrue(viewer.getExpandedState("0"));
		assertEquals(List.of(), selected());
		click(2, SWT.NONE);
		assertEquals(List.of("0.1"), selected());
		ImageData expanded = rows.picture();
		assertNotEquals(row(collapsed, 1), row(expanded, 1));
		rows.mouseAt(SWT.MouseDown, first.x + first.height / 3, first.y + first.height / 2, 1, SWT.NONE);
		assertTrue(!viewer.getExpandedState("0"));
		assertEquals(row(collapsed, 1), row(rows.picture(), 1));
	}

	@Test
	void aDoubleClickOpens() throws Exception {
		List<Object> opened = new ArrayList<>();
		viewer.addOpenListener(event -> opened.add(((StructuredSelection) event.getSelection()).getFirstElement()));
		click(2, SWT.NONE);
		rows.mouse(SWT.MouseDoubleClick, 2, 1, 1, SWT.NONE);
		UiLoop.await(() -> opened.equals(List.of("2")), opened::toString);
	}

	@Test
	void pagesAreAsLongAsWhatIsSeen() {
		int page = rows.canvas().getClientArea().height / tree.getItemHeight();
		click(0, SWT.NONE);
		press(SWT.PAGE_DOWN);
		assertEquals(List.of(Integer.toString(page)), selected());
		assertSeen(page);
		press(SWT.PAGE_UP);
		assertEquals(List.of("0"), selected());
		assertSeen(0);
	}

	@Test
	void whatIsSelectedElsewhereIsScrolledTo() throws Exception {
		viewer.setSelection(new StructuredSelection("40"), true);
		UiLoop.flush();
		assertSeen(40);
		ImageData picture = Pictures.of(rows.canvas());
		Rectangle place = rows.cell(40, 1);
		RGB selection = Display.getCurrent().getSystemColor(SWT.COLOR_LIST_SELECTION).getRGB();
		assertEquals(selection, picture.palette.getRGB(picture.getPixel(place.x + 2, place.y + 2)));
	}

	@Test
	void fewerRowsNeedNoBar() throws Exception {
		assertTrue(rows.canvas().getVerticalBar().isVisible());
		viewer.setSelection(new StructuredSelection("40"), true);
		viewer.setInput(3);
		UiLoop.await(() -> !rows.canvas().getVerticalBar().isVisible(), () -> "a bar");
		assertEquals(0, rows.canvas().getVerticalBar().getSelection());
	}

	/** Rows that nobody sees take time to paint when they are many. */
	@Test
	void thePlatformPaintsNoRows() {
		viewer.expandAll();
		UiLoop.flush();
		assertTrue(tree.getSize().y == tree.getHeaderHeight(), () -> tree.getSize() + ", header " + tree.getHeaderHeight());
		assertTrue(tree.getClientArea().height <= tree.getHeaderHeight(), tree.getClientArea()::toString);
	}

	@Test
	void aNumberWithoutRoomEndsWithDots() throws Exception {
		int width = tree.getItemHeight();
		assertTrue(ink(Pictures.of(rows.canvas()), rows.cell(1, 0)) > 0);
		tree.getColumn(0).setWidth(width);
		UiLoop.await(() -> tree.getColumn(0).getWidth() == width, () -> tree.getColumn(0).getWidth() + " points");
		Rectangle cell = rows.cell(1, 0);
		Rectangle upper = new Rectangle(cell.x + cell.height * 2 / 3, cell.y, cell.width - cell.height * 2 / 3, cell.height / 2);
		assertEquals(0, ink(Pictures.of(rows.canvas()), upper), "a digit is cut");
	}

	private static long ink(ImageData picture, Rectangle area) {
		int background = picture.getPixel(area.x + area.width - 1, area.y);
		return IntStream.range(0, area.width * area.height)
				.filter(i -> picture.getPixel(area.x + i % area.width, area.y + i / area.width) != background).count();
	}

	private List<Integer> row(ImageData picture, int row) {
		Rectangle cell = rows.cell(row, 0);
		return IntStream.range(0, cell.width * cell.height)
				.mapToObj(i -> picture.getPixel(cell.x + i % cell.width, cell.y + i / cell.width)).toList();
	}

	private void assertSeen(int row) {
		Rectangle cell = rows.cell(row, 0);
		Rectangle area = rows.canvas().getClientArea();
		assertTrue(cell.y >= 0 && cell.y + cell.height <= area.height, () -> cell + " in " + area);
	}

	private void click(int row, int keys) {
		rows.mouse(SWT.MouseDown, row, 1, 1, keys);
		rows.mouse(SWT.MouseUp, row, 1, 1, keys | SWT.BUTTON1);
	}

	private void press(int key) {
		Event event = new Event();
		event.keyCode = key;
		tree.notifyListeners(SWT.KeyDown, event);
	}

	private List<Object> selected() {
		List<Object> elements = new ArrayList<>();
		for (Object element : viewer.getStructuredSelection().toList()) {
			elements.add(element);
		}
		return elements;
	}
}
