package io.tradepost.sagas.planted;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.ArrayList;
import java.util.List;

@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public class StoredWithAFinalField {

    private final List<String> lost = new ArrayList<>();

    public List<String> lost() {
        return lost;
    }
}
