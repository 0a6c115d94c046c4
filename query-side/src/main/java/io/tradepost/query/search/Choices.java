package io.tradepost.query.search;

import java.util.Arrays;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.stereotype.Component;

/** Reads parameters that are one of a few values. */
@Component
class Choices implements ConverterFactory<String, Choice> {

    @Override
    public <T extends Choice> Converter<String, T> getConverter(Class<T> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(choice -> choice.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text + " is none of the choices"));
    }
}
