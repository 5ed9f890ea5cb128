"""Episodes as video: scenes that scroll with the talk, captions where wanted, cards at both ends. MoviePy writes, our frame function draws."""
