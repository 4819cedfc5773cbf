// SPDX-License-Identifier: EPL-2.0
package org.gradlens.ui.tests.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.gradlens.ui.internal.table.FittedTexts;
import org.gradlens.ui.tests.Pictures;
import org.gradlens.ui.tests.UiLoop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FittedTextsTest {

	/** As high as its characters can be, up to its end. */
	private static final String NUMBER = "888888888888";

	private Shell shell;

	@BeforeEach
	void open() {
		shell = new Shell(Display.getCurrent());
		shell.setLayout(new FillLayout());
		shell.setSize(400, 200);
	}

	@AfterEach
	void close() {
		shell.dispose();
	}

	@ParameterizedTest
	@ValueSource(ints = { SWT.LEAD, SWT.TRAIL })
	void aTextWithoutRoomEndsWithDots(int alignment) throws Exception {
		Tree tree = tree(alignment);
		int whole = tree.getColumn(1).getWidth();
		FittedTexts.in(tree);
		tree.getColumn(1).setWidth(whole / 2);
		UiLoop.await(() -> tree.getItem(0).getBounds(1).width <= whole / 2, () -> tree.getItem(0).getBounds(1).toString());
		ImageData fitted = Pictures.of(tree);
		Rectangle cell = tree.getItem(0).getBounds(1);
		int end = cell.x + cell.width;
		assertEquals(0, ink(fitted, end - cell.height / 3, end, cell.y, cell.y + cell.height / 2), "the upper half beside the dots");
		assertNotEquals(0, ink(fitted, end - cell.height, end, cell.y + cell.height / 2, cell.y + cell.height), "the dots");
		assertNotEquals(0, ink(fitted, cell.x, end - cell.height, cell.y, cell.y + cell.height / 2), "the digits before");
		assertEquals(NUMBER, tree.getItem(0).getText(1));
	}

	@ParameterizedTest
	@ValueSource(ints = { SWT.LEAD, SWT.TRAIL })
	void aTextWithRoomIsThePlatformsOwn(int alignment) throws Exception {
		Tree tree = tree(alignment);
		ImageData before = Pictures.of(tree);
		FittedTexts.in(tree);
		assertArrayEquals(before.data, Pictures.of(tree).data);
	}

	/** With a second column as wide as its text, and a third that takes what is left. */
	private Tree tree(int alignment) throws Exception {
		Tree tree = new Tree(shell, SWT.NONE);
		for (int style : new int[] { SWT.LEAD, alignment, SWT.LEAD }) {
			new TreeColumn(tree, style);
		}
		new TreeItem(tree, SWT.NONE).setText(new String[] { "a", NUMBER, "" });
		tree.getColumn(0).setWidth(100);
		tree.getColumn(1).pack();
		tree.getColumn(2).setWidth(50);
		shell.open();
		UiLoop.await(() -> tree.getItem(0).getBounds(1).x > 0, () -> tree.getItem(0).getBounds(1).toString());
		assertTrue(tree.getColumn(1).getWidth() < 200);
		return tree;
	}

	private static int ink(ImageData picture, int left, int right, int top, int bottom) {
		int background = picture.getPixel(right - 1, top);
		int ink = 0;
		for (int x = left; x < right; x++) {
			for (int y = top; y < bottom; y++) {
				if (picture.getPixel(x, y) != background) {
					ink++;
				}
			}
		}
		return ink;
	}
}
