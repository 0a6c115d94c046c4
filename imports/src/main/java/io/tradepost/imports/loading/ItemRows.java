package io.tradepost.imports.loading;

import io.tradepost.imports.rows.Cursor;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Makes items of rows, which come by position: with the columns {@code position}, {@code id} and {@code counted}, the
 * lines of the file that the row stands for.
 */
final class ItemRows implements Cursor.Rows {

    private static final JsonFactory JSON = new JsonFactory();

    /** Takes an item. */
    interface Items {
        void item(Item item) throws InterruptedException;
    }

    private final Shape shape;
    private final Items items;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable JsonGenerator json;
    private int position;
    private String id = "";
    private int lines;

    ItemRows(Shape shape, Items items) {
        this.shape = shape;
        this.items = items;
    }

    @Override
    public void row(ResultSet row) throws SQLException, InterruptedException {
        JsonGenerator writing = json;
        if (writing == null || row.getInt("position") != position) {
            finish();
            writing = begin(row);
        }
        lines += row.getInt("counted");
        shape.line(row, writing);
    }

    /** To be called after the last row. */
    void finish() throws InterruptedException {
        JsonGenerator written = json;
        if (written != null) {
            shape.end(written);
            written.writeEndObject();
            written.close();
            json = null;
            items.item(new Item(position, id, lines, bytes.toByteArray()));
        }
    }

    private JsonGenerator begin(ResultSet row) throws SQLException {
        position = row.getInt("position");
        id = row.getString("id");
        lines = 0;
        bytes.reset();
        JsonGenerator beginning = JSON.createGenerator(ObjectWriteContext.empty(), bytes);
        json = beginning;
        beginning.writeStartObject();
        shape.begin(row, beginning);
        return beginning;
    }
}
