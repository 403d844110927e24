/* Sets each line of a text file with Pango and writes what it drew as a picture,
   one band of pixels for each line of each paragraph, and where it broke them.

   lines TEXT OUT.png OUT.tsv rtl|ltr SIZE WIDTH BAND BASELINE FAMILY
   (SIZE, WIDTH, BAND and BASELINE in pixels)

   OUT.png: grey, the ink is white; lines start 10 pixels from the left.
   OUT.tsv: paragraph, first byte, bytes. */
#include <pango/pangocairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static PangoLayout *layout_for(cairo_t *cr, char **argv, const char *text) {
	PangoLayout *layout = pango_cairo_create_layout(cr);
	PangoContext *context = pango_layout_get_context(layout);
	cairo_font_options_t *options = cairo_font_options_create();
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	pango_cairo_context_set_font_options(context, options);
	cairo_font_options_destroy(options);
	pango_context_set_round_glyph_positions(context, FALSE);
	pango_context_set_base_dir(context, strcmp(argv[4], "rtl") ? PANGO_DIRECTION_LTR : PANGO_DIRECTION_RTL);
	pango_layout_context_changed(layout);
	pango_layout_set_auto_dir(layout, FALSE);
	PangoFontDescription *font = pango_font_description_from_string(argv[9]);
	pango_font_description_set_absolute_size(font, atof(argv[5]) * PANGO_SCALE);
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);
	pango_layout_set_width(layout, atoi(argv[6]) * PANGO_SCALE);
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_text(layout, text, -1);
	return layout;
}

int main(int argc, char **argv) {
	if (argc != 10) return 2;
	int width = atoi(argv[6]), band = atoi(argv[7]), baseline = atoi(argv[8]), rows = 0;
	char *text;
	if (!g_file_get_contents(argv[1], &text, NULL, NULL)) return 1;
	char **paragraphs = g_strsplit(g_strchomp(text), "\n", -1);
	FILE *table = fopen(argv[3], "w");
	cairo_surface_t *probe = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1);
	cairo_t *measure = cairo_create(probe);
	for (char **p = paragraphs; *p; p++) {
		PangoLayout *layout = layout_for(measure, argv, *p);
		rows += pango_layout_get_line_count(layout);
		g_object_unref(layout);
	}
	cairo_surface_t *picture = cairo_image_surface_create(CAIRO_FORMAT_A8, width + 20, band * rows);
	cairo_t *cr = cairo_create(picture);
	int row = 0;
	for (char **p = paragraphs; *p; p++) {
		PangoLayout *layout = layout_for(cr, argv, *p);
		PangoLayoutIter *iter = pango_layout_get_iter(layout);
		do {
			PangoLayoutLine *line = pango_layout_iter_get_line_readonly(iter);
			cairo_move_to(cr, 10, row * band + baseline);
			pango_cairo_show_layout_line(cr, line);
			fprintf(table, "%d\t%d\t%d\n", (int)(p - paragraphs), line->start_index, line->length);
			row++;
		} while (pango_layout_iter_next_line(iter));
		pango_layout_iter_free(iter);
		g_object_unref(layout);
	}
	fclose(table);
	return cairo_surface_write_to_png(picture, argv[2]) != CAIRO_STATUS_SUCCESS;
}
